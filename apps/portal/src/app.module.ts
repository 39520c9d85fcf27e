import { type DynamicModule, Module } from '@nestjs/common';
import { type Config, PlatformModule } from '@mizan/platform';
import { DevClockController } from './clock/dev-clock.controller.js';
import { PageController } from './page/page.controller.js';
import { RegionFiguresReader } from './page/region-figures.js';
import { ServicesReadiness } from './services-readiness.js';

@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.plain(config)],
      controllers: [PageController, DevClockController],
      providers: [RegionFiguresReader, ServicesReadiness],
    };
  }
}

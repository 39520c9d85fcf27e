import type { Locator } from 'playwright-core';

/**
 * What a person does with hand and keyboard, counted: a press, a choice, a field filled in. Opening
 * an address and looking are not counted.
 */
export class Person {
  actions = 0;
  private readonly began = performance.now();

  async press(what: Locator): Promise<void> {
    this.actions += 1;
    await what.click();
  }

  async type(field: Locator, text: string): Promise<void> {
    this.actions += 1;
    await field.fill(text);
  }

  async choose(select: Locator, label: string): Promise<void> {
    this.actions += 1;
    await select.selectOption({ label });
  }

  /**
   * A code found by its name, and taken from what is found: the region's name holds that of a
   * province.
   */
  async find(field: Locator, text: string): Promise<void> {
    this.actions += 1;
    await field.fill(text);
    await field.page().getByRole('option', { name: text, exact: true }).click();
  }

  get seconds(): number {
    return Number(((performance.now() - this.began) / 1_000).toFixed(1));
  }
}

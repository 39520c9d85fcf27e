import { name } from '@mizan/contracts'; import { y } from './x/y.js'; console.log(name, y);

export { organisationsFile } from '../../deploy/local/src/fleet.js';

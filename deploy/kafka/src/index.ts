export { prepare } from './prepare.js';
export { ensureRights } from './rights.js';
export { ensureTopics } from './topics.js';

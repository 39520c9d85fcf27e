export { ensureRights } from './rights.js';
export { ensureTopics } from './topics.js';

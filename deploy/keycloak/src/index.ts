export { accountsOf, additionOf, type Organisation, realmOf } from './realm.js';

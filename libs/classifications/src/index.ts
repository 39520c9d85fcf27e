export const name = 'classifications';

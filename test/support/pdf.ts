/** A PDF of one page, as the demo makes them. */
export { pdfOf } from '../../deploy/local/src/demo/demonstration-pdf.js';

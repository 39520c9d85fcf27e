import type { CodeName } from './code.js';

/** Text between backticks is code, which is left-to-right in every language. */
export interface ConnectText {
  readonly title: string;
  readonly introduction: string;
  readonly sections: readonly ConnectSection[];
}

export interface ConnectSection {
  readonly heading: string;
  readonly paragraphs?: readonly string[];
  readonly code?: readonly CodeName[];
  /** A term and its meaning. */
  readonly terms?: readonly (readonly [term: string, meaning: string])[];
}

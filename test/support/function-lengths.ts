import ts from 'typescript';

const LINES_MAX = 40;
/**
 * A component that is mostly markup: it is read like a page, and cut in two it would show neither
 * half as it stands.
 */
const MARKUP_LINES_MAX = 60;

/** The functions of a file that are too long, with their lines. */
export function longFunctions(file: string, source: string): string[] {
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (hasBody(node)) {
      const lines = linesOf(parsed, node);
      const isMarkup = 2 * markupIn(parsed, node) >= lines;
      if (lines > (isMarkup ? MARKUP_LINES_MAX : LINES_MAX))
        found.push(`${file}: ${nameOf(parsed, node)} has ${lines} lines`);
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}

const hasBody = (node: ts.Node): node is ts.FunctionLikeDeclaration =>
  ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;

function linesOf(source: ts.SourceFile, node: ts.Node): number {
  const lineAt = (position: number) => source.getLineAndCharacterOfPosition(position).line;
  return lineAt(node.getEnd()) - lineAt(node.getStart(source)) + 1;
}

function markupIn(source: ts.SourceFile, node: ts.Node): number {
  if (ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node) || ts.isJsxFragment(node))
    return linesOf(source, node);
  let lines = 0;
  ts.forEachChild(node, (child) => {
    lines += markupIn(source, child);
  });
  return lines;
}

function nameOf(source: ts.SourceFile, node: ts.FunctionLikeDeclaration): string {
  const named = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined);
  return named?.getText(source) ?? `the function in line ${lineOf(source, node)}`;
}

const lineOf = (source: ts.SourceFile, node: ts.Node): number =>
  source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;

import ts from "typescript";
import { projectFiles, textOf } from "./tree";

const sources = projectFiles().filter((path) => /^src\/core\/.*\.ts$/.test(path));

function isExported(node: ts.Statement): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);
}

function nameOf(node: ts.Statement, source: ts.SourceFile): string {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.map((declaration) => declaration.name.getText(source)).join(", ");
  const named = node as ts.Statement & { readonly name?: ts.Identifier };
  return named.name?.getText(source) ?? node.getText(source).slice(0, 40);
}

/** Exports of a file that nobody says anything about; overloads share the words of the first. */
function undocumented(path: string, text: string): readonly string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const described = new Set<string>();
  const bare: string[] = [];
  for (const statement of source.statements) {
    if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement) || !isExported(statement)) continue;
    const name = nameOf(statement, source);
    const words = ts.getJSDocCommentsAndTags(statement);
    if (words.length > 0) described.add(name);
    else if (!described.has(name)) bare.push(`${path}: ${name}`);
  }
  return bare;
}

test("an export without a sentence is noticed", () => {
  const text = "/** Says what it is. */\nexport const one = 1;\nexport const two = 2;\nexport interface Three {}\nconst four = 4;\n";
  expect(undocumented("sample.ts", text)).toEqual(["sample.ts: two", "sample.ts: Three"]);
});

test("every export of the core says what it is", () => {
  expect(sources.length).toBeGreaterThan(5);
  expect(sources.flatMap((path) => undocumented(path, textOf(path)))).toEqual([]);
});

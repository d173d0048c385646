import ts from 'typescript';

export interface ExportedNames {
  values: string[];
  types: string[];
}

/** What each declaration file exports, by file and sorted. A class or enum counts as a value. */
export function readExports(files: readonly string[]): Map<string, ExportedNames> {
  const program = ts.createProgram([...files], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    skipLibCheck: true,
    noEmit: true,
  });
  const checker = program.getTypeChecker();

  const isValue = (symbol: ts.Symbol) => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const isTypeOnly = symbol.declarations?.some(
      (declaration) => ts.isExportSpecifier(declaration) && ts.isTypeOnlyExportDeclaration(declaration),
    );
    return !isTypeOnly && (target.flags & ts.SymbolFlags.Value) !== 0;
  };

  const namesIn = (file: string): ExportedNames => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    const symbols = module ? checker.getExportsOfModule(module) : [];
    const names = (chosen: readonly ts.Symbol[]) => chosen.map(({ name }) => name).sort();
    return {
      values: names(symbols.filter(isValue)),
      types: names(symbols.filter((symbol) => !isValue(symbol))),
    };
  };

  return new Map(files.map((file) => [file, namesIn(file)]));
}

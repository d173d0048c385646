import ts from 'typescript';

/**
 * The optional properties of what declaration files export that refuse `undefined` under
 * `exactOptionalPropertyTypes`: a host with a value that may be missing could not pass it on. Also those of mapped
 * types, and of whatever is reached by parameters and results. Each as `Type.property`.
 *
 * @param files Declaration files; only what is declared below `folder` is looked at.
 */
export function undefinedRefused(files: readonly string[], folder: string): string[] {
  const program = ts.createProgram([...files], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const found = new Set<string>();
  const seen = new Set<ts.Type>();

  const isOurs = (symbol: ts.Symbol | undefined) =>
    symbol?.declarations?.some((one) => one.getSourceFile().fileName.startsWith(folder)) ?? false;
  const takesUndefined = (type: ts.Type): boolean =>
    (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0 ||
    (type.isUnion() ? type.types : [type]).some(
      // What an optional property adds by itself is a type of its own, called `undefined` as well.
      (one) => one === checker.getUndefinedType(),
    );

  const visit = (type: ts.Type, at: ts.Node, owner: string): void => {
    if (seen.has(type)) return;
    seen.add(type);
    if (type.isUnionOrIntersection()) for (const part of type.types) visit(part, at, owner);
    for (const signature of [...type.getCallSignatures(), ...type.getConstructSignatures()]) {
      for (const parameter of signature.parameters)
        visit(checker.getTypeOfSymbolAtLocation(parameter, at), at, owner);
      visit(signature.getReturnType(), at, owner);
    }
    if (checker.isArrayType(type))
      for (const item of checker.getTypeArguments(type as ts.TypeReference)) visit(item, at, owner);
    const name = (type.aliasSymbol ?? type.getSymbol())?.name ?? owner;
    const called = name.startsWith('__') ? owner : name;
    for (const property of type.getProperties()) {
      if (!isOurs(property)) continue;
      const own = checker.getTypeOfSymbolAtLocation(property, at);
      if (property.flags & ts.SymbolFlags.Optional && !takesUndefined(own))
        found.add(`${called}.${property.name}`);
      visit(own, at, called);
    }
  };

  for (const file of files) {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    for (const exported of module ? checker.getExportsOfModule(module) : []) {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      const type =
        symbol.flags & ts.SymbolFlags.Value
          ? checker.getTypeOfSymbolAtLocation(symbol, source!)
          : checker.getDeclaredTypeOfSymbol(symbol);
      visit(type, source!, exported.name);
      if (symbol.flags & ts.SymbolFlags.Type)
        visit(checker.getDeclaredTypeOfSymbol(symbol), source!, exported.name);
    }
  }
  return [...found].sort();
}

/** What an operation is called as a tool: `get_resource_metadata` → `getResourceMetadata`, as generated clients spell ids. */
export function toolName(operationId: string): string {
  return operationId.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

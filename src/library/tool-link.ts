/**
 * The address of a staff tool with a package of the library in it, relative as all pages lie in
 * one folder.
 *
 * @param rule the id of the checker's rule whose findings are to be shown
 */
export function toolLink(tool: 'check' | 'preview', packageId: string, rule?: string): string {
  const finding = rule === undefined ? '' : `&finding=${encodeURIComponent(rule)}`;
  return `${tool}.html#package=${encodeURIComponent(packageId)}${finding}`;
}

/** What the part of an address after `#` asks for; each null where it does not say. */
export interface ToolRequest {
  readonly packageId: string | null;
  readonly finding: string | null;
}

/** Reads the `#…` of an address that {@link toolLink} or a person wrote. */
export function readToolLink(hash: string): ToolRequest {
  const asked = new URLSearchParams(hash.replace(/^#/, ''));
  return { packageId: asked.get('package') || null, finding: asked.get('finding') || null };
}

/** Whether a URL is a gap that a script fills in, as in templates: `{{src}}`, `{src}`, `<%= src %>`. */
export function isTemplate(url: string): boolean {
  return /[{}]|<%|\[\[|%%|^\s*[+'"]|['"]\s*\+/.test(url);
}

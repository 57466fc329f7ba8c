/**
 * The name of a page of the course: `/deep/path/approval.html` → `approval`. A folder's address is
 * its index. A name whose `%` are no escapes, as careless servers write them, stands as it is.
 */
export function pageName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.html$/, '');
  if (name === '') return 'index';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** A page that says why there is nothing to see, for people who look into the frame. */
export function missingPage(path: string, reason: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Not found</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;margin:2rem;max-width:40rem;overflow-wrap:anywhere}</style>
<h1>Not found: ${escaped(path)}</h1>
<p>${escaped(reason)}</p>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

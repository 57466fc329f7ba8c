/** A list that was copied somewhere: an entry a line, without the signs that lists have before entries. */
export function pastedLines(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-*•–—]\s+|\(?(?:\d{1,3}|[A-Za-z])[.)]\s+)/u, '').trim())
    .filter((line) => line !== '');
}

/** An id for each text, made of its first words; none that is taken or given twice. */
export function idsFor(texts: readonly string[], taken: readonly string[]): readonly string[] {
  const used = new Set(taken);
  return texts.map((text) => {
    const base = idOf(text);
    let [id, number] = [base, 2];
    while (used.has(id)) id = `${base}_${number++}`;
    used.add(id);
    return id;
  });
}

function idOf(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const short = words.slice(0, 3).join('_').slice(0, 30).replace(/_+$/, '');
  return /^[a-z]/.test(short) ? short : short === '' ? 'option' : `o_${short}`;
}

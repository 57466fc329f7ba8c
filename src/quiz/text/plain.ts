/**
 * The text as one sees it: without the marks that a paste brings along and nobody sees (byte order
 * mark, zero-width characters, marks of direction, soft hyphens) and with ordinary single blanks.
 */
export function seen(text: string): string {
  return text
    .replace(/\p{Default_Ignorable_Code_Point}|(?!\s)\p{Cc}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * The same words typed another way: width, spacing, dashes, quotation marks, a full stop after
 * them and (unless it matters) case.
 */
export function plain(text: string, caseMatters: boolean): string {
  const spaced = seen(text)
    // 10² is not 102.
    .replace(/(\d)(?=[²³¹\u2070-\u2079])/gu, '$1^')
    // To Unicode these are a blank with an accent, and two marks.
    .replace(/´/gu, "'")
    .replace(/″/gu, '"')
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[‘’‚‛′ʼ`]/gu, "'")
    .replace(/[“”„‟«»「」『』]/gu, '"')
    .replace(/\s+/gu, ' ');
  const bare = unstopped(unquoted(unstopped(spaced))).trim();
  return caseMatters ? bare : bare.toLowerCase();
}

/** The words alone, small and with a blank between: what is left of a text that tools carried about. */
export function words(text: string): string {
  return plain(text, false)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Without its full stop. Three of them say that the text was cut off, which stays to be seen. */
function unstopped(text: string): string {
  return text.replace(/(^|[^.。])[.。]$/u, '$1');
}

function unquoted(text: string): string {
  return text.replace(/^(["'])(.*)\1$/u, '$2').trim();
}

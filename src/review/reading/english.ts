/** Words of English that the rules know. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words of grammar and of questions, which say nothing about what a text is about. */
export const stopWords = set(`
  a an the this that these those it its itself they them their theirs he she his her him we us our
  you your i me my one ones who whom whose which what when where why how
  and or but nor so yet if then else than as while because since although though unless until whether
  of in on at by for from to into onto with without within about over under above below between among
  through during before after against across along around off out up down near per via like
  is are was were be been being am do does did done doing has have had having will would shall should
  can could may might must ought need cannot can't don't doesn't didn't isn't aren't wasn't weren't
  won't wouldn't not no yes
  all any both each every either neither some such same other another others more most less least much
  many few several own only just also too very even still again there here now
  following true false statement statements best describe describes described correct correctly
  incorrect answer answers question option options choose select example called mean means use used
  using get gets got make makes made give gives given take takes
`);

/** Words that leave no exception: test-wise readers hold them for signs of a wrong option. */
export const absolutes = set(`
  always never all every everyone everybody everything everywhere none nobody nothing nowhere
  entirely completely totally absolutely invariably impossible inevitably guaranteed guarantees
  solely exclusively
`);

/** Words that leave room: test-wise readers hold them for signs of the right option. */
export const hedges = set(`
  may might sometimes often usually generally typically commonly frequently mostly largely
  partly somewhat likely probably possibly tends tend perhaps relatively
`);

/** Verbs of objectives that ask to remember what was read (the lowest level of Bloom's taxonomy). */
export const recallVerbs = set(`
  recall name list state define label identify recognise recognize remember repeat quote cite know
  memorise memorize locate tell describe
`);

/** Verbs that begin a task. */
export const imperatives = set(`
  choose pick select match put order arrange rank sort name give write state list find calculate
  compute complete fill tick mark decide determine identify explain describe say tell enter type
  estimate work convert round translate read look rewrite compare define show draw classify assign
  drag connect pair solve evaluate simplify predict indicate consider add point
`);

import { describe, expect, it } from 'vitest';
import { taughtTexts } from './taught-texts.ts';

/** What the course must not say in its own voice, because nobody could show that it is so. */
interface Guard {
  /** What must not be claimed. */
  readonly never: string;
  readonly words: RegExp;
  /** What makes a sentence with the words sound: an owner, a date, a denial. */
  readonly unless?: RegExp;
  /** A sentence that must be caught, and one that must not. */
  readonly caught: string;
  readonly sound: string;
}

const owner =
  /\b(?:says?|said|saying|according to|alleged?|allegation|claims?|claimed|estimates?|estimated|reports?|reported|denie[sd]|holds?|argues?|argued|wrote|told|account|article|author|statement|finds?|found|view)\b/i;
const denial =
  /\b(?:not?|never|none|neither|nor|nobody|cannot|whether|without|if|would|could|barred)\b/i;

const guards: readonly Guard[] = [
  {
    never: 'That something holds today: the course was last checked in October 2026.',
    words:
      /\b(?:today|currently|nowadays|at present|at the moment|these days)\b|\b(?:is|are|has|have|can|may) now\b(?! (?:to|about))/i,
    // Of no day, or of that of an exercise.
    unless:
      /\btoday[’']s\b|\btomorrow\b|\b(?:checked|help|is so) today\b|\bIt is now\b|\breaders can now\b/i,
    caught: 'H200s are now sold in China.',
    sound: 'In August 2026 Nvidia told of first shipments.',
  },
  {
    never: 'That Xi approved, or that the two leaders agreed: there is Trump’s account only.',
    words:
      /\bXi(?: Jinping)?\b.*\b(?:approved|endorsed|welcomed|accepted|consented|agreed)\b|\b(?:two|both) (?:leaders|presidents)\b.*\bagreed\b/i,
    unless: new RegExp(`${owner.source}|${denial.source}|\\bonly\\b|\\bbecome\\b`, 'i'),
    caught: 'Xi Jinping approved the sale.',
    sound: 'Trump says that Xi welcomed it.',
  },
  {
    never: 'That the H200 is so many times faster than the H20.',
    words:
      /\b(?:six|seven|6|7|6\.7|6[–-]7)(?: to (?:seven|7))? times (?:faster|as fast|quicker)\b/i,
    caught: 'The H200 is six times faster than the H20.',
    sound: 'The H200 has 6–7 times the peak compute.',
  },
  {
    never: 'That the H200 is slightly better, or Nvidia’s second best, without measure and date.',
    words: /\b(?:slightly|only a little|a little) better\b|\bsecond[- ]best\b/i,
    unless:
      /\barticle\b|\bauthor\b|\bit (?:calls|finds)\b|\bNear (?:the|its) end\b|“a little better”/i,
    caught: 'The H200 is only a little better.',
    sound: 'Near its end the article calls the H200 only a little better.',
  },
  {
    never: 'A share of a market without its owner.',
    words:
      /\b(?:market )?shares?\b.*\b\d+ ?(?:percent|%)|\b\d+ ?(?:percent|%).*\b(?:share|(?:of|in) (?:the|China[’']s)(?: \w+)? market)\b/i,
    unless:
      /\b(?:IDC|Bernstein|DigiTimes|Huang|Jiemian|Nvidia[’']s chief)\b|\brevenue\b|\b15 ?(?:percent|%)|\b(?:ordered|order) chips\b/i,
    caught: 'Nvidia’s share is 55 percent.',
    sound: 'IDC gives Nvidia a share of 55 percent in 2025.',
  },
  {
    never: 'A share of a market without its year.',
    words: /\b(?:IDC|DigiTimes)\b.*\b\d+ ?(?:percent|%)/i,
    unless: /\b20\d\d\b/,
    caught: 'IDC gives Nvidia 55 percent of the cards.',
    sound: 'IDC gives Nvidia 55 percent of the cards of 2025.',
  },
  {
    never: '“95 percent to zero” as more than Huang’s or Nvidia’s word.',
    words: /\b95 ?(?:percent|%)/i,
    unless: /\b(?:Huang|Nvidia (?:says|said|put)|Nvidia[’']s chief)\b/i,
    caught: 'The share fell from 95 percent to zero.',
    sound: 'Huang said that it fell from 95 percent to zero.',
  },
  {
    never: 'A yield of SMIC as a fact.',
    words: /\byields?\b.*\b\d+ ?(?:percent|%)/i,
    unless: /\bestimate/i,
    caught: 'SMIC has a yield of 40 percent.',
    sound: 'Published figures for its yield conflict.',
  },
  {
    never: 'That the controls worked or failed.',
    words:
      /\b(?:controls|curbs)\b.*\b(?:worked|failed|succeeded|backfired|have worked|are working)\b/i,
    unless: new RegExp(`${owner.source}|${denial.source}|\\bdisput|\\bdid\\b`, 'i'),
    caught: 'The controls failed.',
    sound: 'Whether the controls worked is disputed.',
  },
  {
    never: 'That experts agree.',
    words:
      /\b(?:all |most |the )?(?:experts|analysts) (?:all )?(?:agree|concur)\b|\b(?:experts|analysts) (?:are|were) unanimous\b/i,
    unless: /\barticle\b|\bauthor\b|\bdisagree\b|\bclaim|\bword\b|\bnot\b/i,
    caught: 'Analysts agree that the path is set.',
    sound: 'The article claims that analysts all agree.',
  },
  {
    never: 'That anybody smuggled, beyond what a court or a named source says.',
    words: /\bsmuggl(?:ed|ers?|ing)\b/i,
    unless:
      /\b(?:charges?|charged|indict\w*|case|plea|pleaded|court|alleg\w*|Financial Times|FT|Justice|against|convict\w*|accus\w*|named source|says?|crime|reports?)\b/i,
    caught: 'Traders smuggled thousands of chips.',
    sound: 'A US case over smuggling ended in one guilty plea.',
  },
  {
    never: 'That the accused of the Supermicro case did it.',
    words: /\bSupermicro\b.*\b(?:smuggled|sold|shipped|diverted|exported)\b/i,
    unless: /\b(?:charg\w*|alleg\w*|indict\w*|accus\w*)\b/i,
    caught: 'A Supermicro founder diverted servers.',
    sound: 'A Supermicro founder is charged with having diverted servers.',
  },
  {
    never: 'That a chip is for military use.',
    words:
      /\b(?:H200|H20|Ascend|chips?)s?\b.*\b(?:power|arm|serve|used (?:by|in)) .*\b(?:army|armies|military|weapons)\b/i,
    unless: new RegExp(`${owner.source}|${denial.source}|\\bcan also\\b|\\bPottinger\\b`, 'i'),
    caught: 'These chips serve the Chinese military.',
    sound: 'Pottinger said that the chips would serve the Chinese military.',
  },
  {
    never: 'That the site of the article belongs to the seller it praises.',
    words: /\bimdmonitor\b.*\b(?:owned|belongs?|run by|owner)\b|\bseller[’']s own (?:site|page)\b/i,
    unless: denial,
    caught: 'The site imdmonitor.com belongs to the seller.',
    sound: 'Whether imdmonitor.com belongs to the seller is not known.',
  },
  {
    never: 'That China banned the H20 or the H200: there are guidance, instructions and approvals.',
    words:
      /\b(?:China|Beijing|Chinese \w+)\b.*\b(?:bans?|banned|outlaws?|outlawed|forbids?|forbade|forbidden|prohibits?|prohibited)\b.*\b(?:H200?s?|Nvidia|foreign(?: AI)? chips)\b|\bH200?s?\b.*\b(?:was|were|is|are) (?:banned|forbidden|outlawed)\b/i,
    unless: new RegExp(`${denial.source}|\\bsources?\\b|“basically a ban`, 'i'),
    caught: 'In January China banned the H200.',
    sound: 'No published Chinese text forbids the H200.',
  },
  {
    never: 'That China’s customs blocked the H200: agents were told that it was not permitted.',
    words: /\bcustoms\b.*\b(?:blocked|blocks|block|blocking)\b/i,
    unless: /\b(?:headline|word)\b/i,
    caught: 'Chinese customs blocked the chip.',
    sound: 'Customs agents were told that the chip was not permitted.',
  },
  {
    never:
      'That the mineral ban, the rare-earth rules or the 50 percent rule are, or are not, in force.',
    words:
      /\b(?:gallium|germanium|antimony|minerals?|rare[- ]earths?|50 (?:percent|%) rule|Affiliates Rule)\b.*\b(?:is|are|remains?|stays?) (?:still )?(?:banned|in force|suspended|paused|lifted|allowed|free)\b/i,
    unless: new RegExp(`${denial.source}|\\buntil\\b`, 'i'),
    caught: 'Gallium is banned.',
    sound: 'The ban on gallium was suspended until 27 November 2026.',
  },
  {
    never: 'That the ban on minerals was lifted: a part of it was suspended.',
    words:
      /\b(?:lifted|ended|dropped|scrapped)\b.*\b(?:mineral|gallium|germanium|antimony)|\b(?:mineral|gallium|germanium|antimony).*\b(?:lifted|ended|dropped|scrapped)\b/i,
    unless: denial,
    caught: 'In November 2025 China lifted the ban on gallium.',
    sound: 'A suspended ban on gallium is not lifted.',
  },
  {
    never: 'A mineral ban without its suspension.',
    words:
      /\bChina (?:bans|restricts|bars|withholds|forbids)\b.*\b(?:gallium|germanium|antimony|minerals|rare earths)\b/i,
    caught: 'China restricts gallium.',
    sound: 'In December 2024 China barred gallium to the United States.',
  },
  {
    never: 'That the truce changed the controls on chips.',
    words: /\btruce\b.*\b(?:eased|lifted|changed|loosened|relaxed|opened|freed)\b/i,
    unless: denial,
    caught: 'The truce eased the controls on chips.',
    sound: 'No change to chip controls was reported with the truce.',
  },
  {
    never: 'That Nvidia was fined or convicted in China.',
    words:
      /\b(?:fined|convicted|penali[sz]ed|punished|found guilty)\b.*\bNvidia\b|\bNvidia\b.*\b(?:fined|convicted|penali[sz]ed|punished|found guilty)\b/i,
    unless: denial,
    caught: 'The regulator fined Nvidia.',
    sound: 'The regulator has not fined Nvidia.',
  },
  {
    never: 'That guidance for data centres, or the equipment requirement, is a published rule.',
    words:
      /\b(?:law|rule|regulation)\b.*\b(?:half of (?:their|its) equipment|50 (?:percent|%) (?:home|domestic).*equipment|state-funded data cent(?:re|er)s)\b|\b(?:state-funded data cent(?:re|er)s|50 (?:percent|%).*equipment)\b.*\b(?:law|rule|regulation)\b/i,
    unless: new RegExp(`${denial.source}|\\bunpublished\\b`, 'i'),
    caught: 'A rule demands 50 percent home equipment.',
    sound: 'An unpublished rule demands 50 percent home equipment, by Reuters.',
  },
  {
    never: 'That China has, or has never received, EUV machines, but as somebody’s statement.',
    words:
      /\bnone sold\b|\b(?:no|never|none|not one)\b.*\bEUV\b.*\b(?:China|Chinese)\b|\bEUV\b.*\b(?:none|never|no|not)\b.*\b(?:sold|sell|shipped|delivered|reached|got)\b|\bChina (?:has|got|owns)\b.*\bEUV\b/i,
    unless: owner,
    caught: 'ASML alone makes EUV machines, none sold to China.',
    sound: 'ASML says that it has never shipped an EUV machine to China.',
  },
  {
    never: 'That CXMT makes HBM3 in volume.',
    words: /\bCXMT\b.*\b(?:mass[- ]produces?|in volume|at scale)\b/i,
    unless: denial,
    caught: 'CXMT mass-produces HBM3.',
    sound: 'It was not confirmed that CXMT makes HBM3 in volume.',
  },
  {
    never: 'That the 950DT ships in volume.',
    words: /\b950DT\b.*\b(?:ships?|shipped|delivered|sold|in volume)\b/i,
    unless: /\b(?:not|plan|planned|test|expect\w*|yet)\b/i,
    caught: 'The 950DT ships.',
    sound: 'In September 2026 the 950DT was still in test, not sold.',
  },
  {
    never: 'That CUDA cannot run elsewhere.',
    words:
      /\bCUDA\b.*\b(?:(?:runs?|works?) only|only (?:runs?|works?)|cannot|can[’']t|exclusively)\b|\bworks only with\b|\bruns only on Nvidia\b/i,
    caught: 'CUDA works only with Nvidia’s chips.',
    sound: 'Nvidia supplies CUDA for its own chips.',
  },
  {
    never: 'That CUDA runs on Ascend.',
    words: /\bCUDA\b.*\b(?:runs?|works?|compiles?)\b.*\b(?:Ascend|Huawei)/i,
    unless: denial,
    caught: 'CUDA programs run on Ascend.',
    sound: 'We found no tool that runs CUDA on Ascend.',
  },
  {
    never: 'That a bill is law.',
    words:
      /\b(?:GAIN AI|OVERWATCH|Overwatch|MATCH|Chip Security|Remote Access Security)\b.*\b(?:bans|requires|forbids|demands|became law|was enacted|is law|took effect|in force)\b/,
    unless: denial,
    caught: 'The MATCH Act bans DUV machines.',
    sound: 'The MATCH Act would ban DUV machines.',
  },
  {
    never: 'That most H200s went to Hong Kong.',
    words: /\b(?:mostly|most of them|mainly)\b.*\bHong Kong\b/i,
    unless: /\bamong\b|\ballowed\b/i,
    caught: 'They were mostly sent to Hong Kong.',
    sound: 'Most are to stay outside the mainland, Hong Kong among the allowed places.',
  },
  {
    never: 'That the 25 percent is a fee for a licence.',
    words: /\b25 ?(?:percent|%).*\b(?:licen[cs]e fee|fee for (?:a|the) licen[cs]e|export tax)\b/i,
    unless: denial,
    caught: 'The 25 percent is a licence fee.',
    sound: 'The 25 percent is not a licence fee.',
  },
];

function breaks({ words, unless }: Guard, sentence: string): boolean {
  return words.test(sentence) && !unless?.test(sentence);
}

describe.each(guards)('$never', (guard) => {
  it('is caught where it is said, and only there', () => {
    expect(breaks(guard, guard.caught)).toBe(true);
    expect(breaks(guard, guard.sound)).toBe(false);
  });

  it('is said nowhere in the course', () => {
    const said = taught.filter(({ sentence }) => breaks(guard, sentence));
    expect(said.map(({ file, sentence }) => `${file}: ${sentence}`)).toEqual([]);
  });
});

const taught = taughtTexts();

it('reads the lessons, quizzes, facts, terms and figures', () => {
  const files = new Set(taught.map(({ file }) => file));
  expect([...files]).toEqual(
    expect.arrayContaining([
      'approval.mdx',
      'exam.json',
      'facts.json',
      'glossary.json',
      'supply.json',
    ]),
  );
  expect(taught.length).toBeGreaterThan(1000);
});

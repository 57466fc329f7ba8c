import { type LmsProfile, plain } from './profile.ts';

const numbers = /(\._count|\.score\.raw)$/;

/** Chamilo 1.11.28, by trial. It plays SCORM 1.2 alone and hardly judges values. */
export const chamilo: LmsProfile = {
  ...plain,
  name: 'chamilo',
  title: 'Chamilo',
  does: 'Says "true" to every save; after a final status it keeps nothing more, and every later launch is a review. Session time is added again at each save.',
  versions: ['1.2'],
  refusals: () => (element) =>
    /^cmi\.interactions\.\d+\.objectives\.\d+\.id$/.test(element) ? 401 : 0,
  answer(element, value, setNow) {
    const answer = plain.answer(element, value, setNow);
    const isNumber = typeof answer === 'string' && answer !== '' && numbers.test(element);
    return isNumber && !Number.isNaN(Number(answer)) ? Number(answer) : answer;
  },
  posts: 'visit',
  saidOnError: 'true',
  saidOffline: 'true',
  judgesMastery: false,
  completesClosedTab: true,
  addsTime: 'at-every-save',
  closesWhenFinal: true,
  reviewsFinal: true,
  entry: 'ab-initio',
};

import { between } from './response-2004.ts';

/** Answers of SCORM 1.2 in the words of SCORM 2004, which are those of xAPI too. */

/** A response of the type; text that is in no form of its type stays as it is. */
export function responseFrom12(type: string, response: string): string {
  switch (type) {
    case 'true-false':
      return truth(response);
    case 'choice':
    case 'sequencing':
      return parts(bare(response)).join(between.parts);
    case 'matching':
      return pairs(bare(response), '.');
    case 'performance':
      return pairs(response, response.includes(': ') ? ': ' : '.');
    default:
      return response;
  }
}

/** What is right, by a pattern: several where each of its parts would be. */
export function patternsFrom12(type: string, pattern: string): readonly string[] {
  switch (type) {
    case 'choice':
      return /^\{.*\}$/.test(pattern) ? [responseFrom12(type, pattern)] : parts(pattern);
    case 'numeric':
      return pattern.includes(between.range) ? [pattern] : [pattern + between.range + pattern];
    default:
      return [responseFrom12(type, pattern)];
  }
}

function truth(response: string): string {
  if (/^(?:t|1|true)$/i.test(response)) return 'true';
  return /^(?:f|0|false)$/i.test(response) ? 'false' : response;
}

/** Braces stand around what belongs together. */
function bare(response: string): string {
  return response.replace(/^\{(.*)\}$/, '$1');
}

function parts(response: string): readonly string[] {
  return response.split(',').map((part) => part.trim());
}

function pairs(response: string, sign: string): string {
  return parts(response)
    .map((pair) => {
      const at = pair.indexOf(sign);
      return at < 0 ? pair : pair.slice(0, at) + between.pair + pair.slice(at + sign.length);
    })
    .join(between.parts);
}

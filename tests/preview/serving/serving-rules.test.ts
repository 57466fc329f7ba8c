import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openRuleBook, usualRules } from '../../../src/preview/serving/serving-rules.ts';

const offline = { offline: true, internet: false };

describe('the rules by which packages are served', () => {
  it('are found by whoever opens the book next, as a worker that was started anew', async () => {
    await openRuleBook().begin('a', usualRules);
    await openRuleBook().change('a', offline);
    expect(await openRuleBook().rules('a')).toEqual(offline);
    expect(await openRuleBook().rules('b')).toEqual(usualRules);
  });

  it('tell what a browser has of a package, until a learner with another browser comes', async () => {
    const book = openRuleBook();
    await book.begin('a', offline);
    await book.noteFetched('a', 'index.html');
    await book.noteFetched('ab', 'index.html');
    expect(await book.wasFetched('a', 'index.html')).toBe(true);
    expect(await book.wasFetched('a', 'lost.png')).toBe(false);
    await book.begin('a', usualRules);
    expect(await book.rules('a')).toEqual(usualRules);
    expect(await book.wasFetched('a', 'index.html')).toBe(false);
    expect(await book.wasFetched('ab', 'index.html')).toBe(true);
  });
});

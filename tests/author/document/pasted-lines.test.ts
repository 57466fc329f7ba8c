import { expect, it } from 'vitest';
import { idsFor, pastedLines } from '../../../src/author/document/pasted-lines.ts';

it('takes a list as it was copied, without the signs of lists', () => {
  const text =
    'a) Berlin\n  b. Paris\r\n\n- Rome\n• Oslo\n3. Kyiv\n(4) Bern\nA plain line\n1.5 litres\n';
  expect(pastedLines(text)).toEqual([
    ...['Berlin', 'Paris', 'Rome', 'Oslo', 'Kyiv', 'Bern', 'A plain line', '1.5 litres'],
  ]);
});

it('makes ids that items may have, each its own', () => {
  const ids = idsFor(['Zürich is far away', 'Zürich is far!', '', '5 kg', '北京'], ['option']);
  expect(ids).toEqual(['zurich_is_far', 'zurich_is_far_2', 'option_2', 'o_5_kg', 'option_3']);
  for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9_]{0,39}$/);
});

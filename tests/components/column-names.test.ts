import { describe, expect, it } from 'vitest';
import { withColumnNames } from '../../src/components/column-names.ts';

const head =
  '<thead><tr><th>Who</th><th class="number">The “<em>whole</em>” &amp; "rest"</th></tr></thead>';

describe('withColumnNames', () => {
  it('says in each cell which column it belongs to, without marks', () => {
    const { html, columns } = withColumnNames(
      `${head}<tbody><tr><td>A <button aria-label="x">b</button></td><td class="n">1</td></tr></tbody>`,
    );
    expect(columns).toBe(2);
    expect(html).toContain(head);
    expect(html).toContain(
      '<tr><td data-column="Who">A <button aria-label="x">b</button></td><td data-column="The “whole” &amp; &quot;rest&quot;" class="n">1</td></tr>',
    );
  });

  it('counts headings of rows as cells, and leaves them as they are', () => {
    const { html } = withColumnNames(`${head}<tr><th scope="row">A</th><td>1</td><td>2</td></tr>`);
    expect(html).toContain('<tr><th scope="row">A</th><td data-column="The ');
    expect(html).toContain('<td>2</td>');
  });

  it('leaves a table without headings alone', () => {
    const html = '<tr><td>1</td></tr>';
    expect(withColumnNames(html)).toEqual({ html, columns: 0 });
  });
});

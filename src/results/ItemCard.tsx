import type { ItemAnalysis } from './analysis/class-analysis.ts';
import { findingWords, percent } from './analysis/finding-words.ts';
import { authorLink, itemFigures } from './item-figures.ts';
import { OptionChart } from './OptionChart.tsx';

/** A question, what is to be looked at, and who chose what. */
export function ItemCard({ item }: { readonly item: ItemAnalysis }) {
  const { id, asked, findings, options, texts } = item;
  return (
    <article className="results-item" data-item={id}>
      <h3>{asked?.prompt ?? id}</h3>
      <ul className="results-findings">
        {findings.map((finding) => (
          <li key={finding.kind}>{findingWords(finding)}</li>
        ))}
      </ul>
      <p className="aside">{itemFigures(item)}</p>
      {options.length > 0 && <OptionChart item={item} />}
      {texts.length > 0 && (
        <p className="aside">
          Answered most:{' '}
          {texts
            .map(({ text, people }) => `“${text}” (${percent(people / item.answers)})`)
            .join(', ')}
        </p>
      )}
      {asked !== undefined && (
        <p>
          <a className="button" href={authorLink(id)}>
            Open it in Write
            <span className="visually-hidden">: {asked.prompt}</span>
          </a>
        </p>
      )}
    </article>
  );
}

import { type ItemFilter, itemTypes, quizOf } from './item-filter.ts';

export interface FiltersProps {
  readonly filter: ItemFilter;
  readonly files: readonly string[];
  readonly objectives: readonly string[];
  readonly rules: readonly string[];
  readonly onFilter: (filter: ItemFilter) => void;
}

/** What of the questions is to be seen. */
export function Filters({ filter, files, objectives, rules, onFilter }: FiltersProps) {
  const select = (
    name: 'file' | 'objective' | 'type' | 'finding',
    label: string,
    options: readonly (readonly [value: string, label: string])[],
  ) => (
    <label>
      <span>{label}</span>
      <select
        value={filter[name]}
        onChange={({ currentTarget: { value } }) => onFilter({ ...filter, [name]: value })}
      >
        <option value="">all</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  const plain = (values: readonly string[]) => values.map((value) => [value, value] as const);
  return (
    <div className="author-filters">
      <label className="author-search">
        <span>Search</span>
        <input
          type="search"
          value={filter.words}
          onChange={({ currentTarget: { value } }) => onFilter({ ...filter, words: value })}
        />
      </label>
      <details>
        <summary>Filter</summary>
        {select(
          'file',
          'Quiz',
          files.map((file) => [file, quizOf(file)] as const),
        )}
        {select('objective', 'Objective', plain(objectives))}
        {select('type', 'Type', plain(itemTypes))}
        {select('finding', 'Finding', [
          ['any', 'any'],
          ['error', 'error'],
          ['warning', 'warning'],
          ['note', 'note'],
          ...plain(rules),
        ])}
      </details>
    </div>
  );
}

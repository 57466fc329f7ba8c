import { type ReactNode, useMemo, useState } from 'react';
import { fileOf } from './document/document.ts';
import { itemText, withoutItems } from './document/quiz-text.ts';
import { ItemEditor } from './ItemEditor.tsx';
import { ItemList } from './ItemList.tsx';
import { filteredItems, type ItemFilter, listedItems, noFilter } from './item-filter.ts';
import { type Finding, findingsOf, worstOf } from './item-findings.ts';
import { LiveItem } from './LiveItem.tsx';
import { Toolbar } from './Toolbar.tsx';
import type { OpenCourse } from './use-author.ts';
import { useUndoKeys } from './use-undo-keys.ts';

interface WorkspaceProps {
  readonly open: OpenCourse;
  /** What is done with the course as a whole. */
  readonly children: ReactNode;
}

/** The three parts of the page: the questions, the one that is written on, and that one as others get it. */
export function Workspace({ open, children }: WorkspaceProps) {
  const { document, course, findings, worker, data, look } = open;
  const [filter, setFilter] = useState<ItemFilter>(noFilter);
  useUndoKeys(open);
  const found = useMemo(() => {
    const all = document.files.map(
      (quiz) => [quiz.file, byItem(findingsOf(quiz, findings.problems))] as const,
    );
    return new Map(all);
  }, [document.files, findings.problems]);
  const items = useMemo(
    () =>
      listedItems(document.files, (file, item) => {
        const own = found.get(file)?.get(item) ?? [];
        return {
          severity: worstOf(own),
          rules: own.flatMap(({ problem }) => problem.rule?.id ?? []),
        };
      }),
    [document.files, found],
  );
  const shown = useMemo(() => filteredItems(items, filter), [items, filter]);
  const at = document.at;
  const quiz = at === null ? undefined : fileOf(document, at.file);
  const text = quiz === undefined || at === null ? '' : itemText(quiz, at.item);
  const others = findings.problems.filter(
    (problem) =>
      !found
        .get(problem.file)
        ?.get(at?.item ?? -1)
        ?.some((each) => each.problem === problem) || problem.file !== at?.file,
  );
  const languages = [
    ...data.languages.filter((each) => each === course.language),
    ...data.languages.filter((each) => each !== course.language),
  ];
  return (
    <div className="author">
      <Toolbar {...open} />
      {children}
      <div className="author-parts">
        <ItemList
          items={shown}
          all={items.length}
          at={at}
          filter={filter}
          files={document.files.map(({ file }) => file)}
          objectives={[...new Set(items.map(({ brief }) => brief.objective))].filter(Boolean)}
          rules={[...new Set(items.flatMap(({ rules }) => rules))].sort()}
          onFilter={setFilter}
          onLook={look}
        />
        {quiz === undefined || at === null || text === '' ? (
          <p className="author-none">
            There is no question here. Choose one in the list, or add one.
          </p>
        ) : (
          <>
            <ItemEditor
              open={open}
              at={at}
              quiz={quiz}
              text={text}
              findings={found.get(at.file)?.get(at.item) ?? []}
              others={others}
            />
            <LiveItem
              worker={worker}
              file={quiz.file}
              around={withoutItems(quiz)}
              item={text}
              languages={languages}
            />
          </>
        )}
      </div>
    </div>
  );
}

function byItem(findings: readonly Finding[]): ReadonlyMap<number, readonly Finding[]> {
  const found = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (finding.item === null) continue;
    found.set(finding.item, [...(found.get(finding.item) ?? []), finding]);
  }
  return found;
}

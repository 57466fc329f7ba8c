import { type FormEvent, useState } from 'react';
import type { FieldName, OfferedCourse } from './choices-form.ts';
import { LessonFields } from './LessonFields.tsx';
import { LibraryList } from './LibraryList.tsx';
import { PackageFields } from './PackageFields.tsx';
import { RuleFields } from './RuleFields.tsx';
import { ShareChoices } from './ShareChoices.tsx';
import { useChoices } from './use-choices.ts';
import { useLibrary } from './use-library.ts';

/** Choosing the rules of the course and making a package of it, in this browser. */
export function MakePage({ course }: { readonly course: OfferedCourse }) {
  const { form, problems, choices, linkProblems, change, take, hash } = useChoices(course);
  const { entries, remove } = useLibrary();
  const [said, setSaid] = useState('');
  const faulty = Object.keys(problems) as readonly FieldName[];

  function make(event: FormEvent) {
    event.preventDefault();
    const [first] = faulty;
    if (first === undefined) return;
    setSaid(`${faulty.length}`);
    document.getElementById(first)?.focus();
  }

  return (
    <div className="tool-page">
      <p className="tool-lead">
        One button gives you the zip to upload to your LMS; change what you like below, or nothing:
        the defaults are right for most.
      </p>
      <div className="make-now">
        <button type="submit" form="choices" className="primary">
          Make the package
        </button>
        <p role="status">{said}</p>
      </div>
      <div className="make-choices">
        <form id="choices" className="make-form" onSubmit={make}>
          <PackageFields form={form} problems={problems} change={change} />
          <LessonFields form={form} problems={problems} change={change} course={course} />
          <RuleFields form={form} problems={problems} change={change} />
        </form>
        <aside className="make-summary">{JSON.stringify(linkProblems)}</aside>
      </div>
      <ShareChoices course={course} choices={choices} hash={hash} onTake={take} />
      <LibraryList entries={entries} onRemove={remove} />
    </div>
  );
}

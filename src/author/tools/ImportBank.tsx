import { useState } from 'react';
import { base64Of } from '../../authoring/pictures/base64.ts';
import { nameOfPicture } from '../document/pictures.ts';
import { quizFolderOf } from '../document/quiz-operations.ts';
import { besidePictures, takeBank, takeIntoQuiz } from '../document/take-bank.ts';
import { quizOf } from '../list/item-filter.ts';
import type { OpenCourse } from '../state/use-author.ts';
import type { CarriedBank } from '../worker/read-bank.ts';
import { BankReport, countOf, saidOfBank } from './BankReport.tsx';

interface ImportBankProps {
  readonly open: OpenCourse;
  readonly onDone: () => void;
}

/** Takes in the questions of another tool: a file is chosen or dropped, its report read, its quizzes added. */
export function ImportBank({ open, onDone }: ImportBankProps) {
  const { act, course, worker, document, data, addPicture } = open;
  const [objective, setObjective] = useState(course.objectives[0]?.id ?? '');
  const [target, setTarget] = useState(`lesson ${course.lessons[0]?.id ?? ''}`);
  const [, into = '', name = ''] = /^(lesson|quiz) (.*)$/.exec(target) ?? [];
  const [bank, setBank] = useState<CarriedBank | 'reading' | null>(null);
  const read = async (list: FileList) => {
    setBank('reading');
    const files = await Promise.all(
      [...list].map(async (file) => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    );
    setBank(await worker.readBank(files, { objective }));
  };
  const take = async (carried: CarriedBank) => {
    const added = document.pictures.map(
      (picture) => [nameOfPicture(picture), base64Of(picture.bytes)] as const,
    );
    const held = { ...data.pictures, ...Object.fromEntries(added) };
    const { quizzes, pictures } = besidePictures(carried, held, base64Of);
    for (const { name, bytes } of pictures) {
      await addPicture({ path: `${quizFolderOf(document)}${name}`, bytes });
    }
    act((now) =>
      into === 'quiz' ? takeIntoQuiz(now, quizzes, name) : takeBank(now, quizzes, name),
    );
    onDone();
  };
  return (
    <section
      className="author-replace author-bank"
      aria-label="Bring in a bank"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void read(event.dataTransfer.files);
      }}
    >
      <label>
        Objective of questions that name none
        <select
          value={objective}
          onChange={({ currentTarget }) => setObjective(currentTarget.value)}
        >
          {course.objectives.map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
      </label>
      <label>
        Where they go
        <select value={target} onChange={({ currentTarget }) => setTarget(currentTarget.value)}>
          <optgroup label="A quiz of their own, at the end of a lesson">
            {course.lessons.map(({ id, title }) => (
              <option key={id} value={`lesson ${id}`}>
                {title}
              </option>
            ))}
          </optgroup>
          <optgroup label="Behind the questions of a quiz">
            {document.files.map(({ file }) => (
              <option key={file} value={`quiz ${file}`}>
                {quizOf(file)}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <label>
        A file of another tool, or drop it here
        <input
          type="file"
          multiple
          onChange={({ currentTarget: { files } }) => {
            if (files !== null && files.length > 0) void read(files);
          }}
        />
      </label>
      <div className="author-bank-report">
        <p role="status">{saidOfBank(bank)}</p>
        {bank !== null && bank !== 'reading' && (
          <TakeIn
            bank={bank}
            taken={into === 'quiz' ? [] : document.files.map(({ file }) => file)}
            onTake={take}
          />
        )}
      </div>
      <button type="button" onClick={onDone}>
        Cancel
      </button>
    </section>
  );
}

interface TakeInProps {
  readonly bank: CarriedBank;
  /** Files of the quizzes that there are. */
  readonly taken: readonly string[];
  readonly onTake: (bank: CarriedBank) => void;
}

function TakeIn({ bank, taken, onTake }: TakeInProps) {
  const there = bank.quizzes.filter(({ id }) => taken.some((file) => file.endsWith(`/${id}.json`)));
  const count = countOf(bank);
  return (
    <>
      <BankReport bank={bank} />
      {there.length > 0 && (
        <p>
          There is a quiz called {there.map(({ id }) => `“${id}”`).join(', ')} already: put the
          questions behind those of a quiz, or give the file of the bank another name.
        </p>
      )}
      {count > 0 && there.length === 0 && (
        <button type="button" onClick={() => onTake(bank)}>
          {`Take in ${count === 1 ? 'the question' : `the ${count} questions`}`}
        </button>
      )}
    </>
  );
}

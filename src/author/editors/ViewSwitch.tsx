export type EditorView = 'form' | 'json';

/** Whether forms are shown or JSON, whatever is written on. */
export interface SwitchedView {
  readonly view: EditorView;
  readonly onView: (view: EditorView) => void;
}

/** Chooses whether something is written as a form or as JSON. */
export function ViewSwitch({ view, onView }: SwitchedView) {
  return (
    <fieldset className="author-switch">
      <legend className="visually-hidden">Write it as</legend>
      {(['form', 'json'] as const).map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="author-view"
            checked={view === each}
            onChange={() => onView(each)}
          />
          {each === 'form' ? 'Form' : 'JSON'}
        </label>
      ))}
    </fieldset>
  );
}

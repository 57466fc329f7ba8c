import { useEffect, useRef, useState } from 'react';
import type { CodeEditor, EditorFinding } from './code-editor.ts';

interface JsonEditorProps {
  readonly label: string;
  /** As it stands in its file. */
  readonly text: string;
  /** What is said of places in it. */
  readonly findings: readonly EditorFinding[];
  readonly schema: () => Promise<string>;
  readonly onChange: (text: string) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** The JSON of an item or a quiz: a plain field first, an editor that knows the format once that is loaded. */
export function JsonEditor(props: JsonEditorProps) {
  const { text, findings, schema } = props;
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<CodeEditor | null>(null);
  const [isLoaded, setLoaded] = useState(false);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    let isGone = false;
    const load = async () => {
      const [{ createCodeEditor }, read] = await Promise.all([
        import('./code-editor.ts'),
        schema(),
      ]);
      if (isGone || host.current === null) return;
      editor.current = createCodeEditor(host.current, {
        label: latest.current.label,
        text: latest.current.text,
        schema: JSON.parse(read),
        onChange: (next) => latest.current.onChange(next),
        onUndo: () => latest.current.onUndo(),
        onRedo: () => latest.current.onRedo(),
      });
      editor.current.find(latest.current.findings);
      setLoaded(true);
    };
    // Without it, the plain field stays.
    load().catch(() => {});
    return () => {
      isGone = true;
      editor.current?.destroy();
      editor.current = null;
    };
  }, [schema]);

  useEffect(() => editor.current?.show(text), [text]);
  useEffect(() => editor.current?.find(findings), [findings]);

  return (
    <div className="author-json">
      {!isLoaded && (
        <textarea
          className="author-code"
          aria-label={props.label}
          rows={20}
          spellCheck={false}
          value={text}
          onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
        />
      )}
      <div ref={host} className="author-code-host" hidden={!isLoaded} />
    </div>
  );
}

import { useEffect, useMemo, useRef, useState } from 'react';
import type { CodeEditor, EditorFinding } from './code-editor.ts';
import type { EditorHelp } from './editor-help.ts';

interface CodeFieldProps {
  readonly label: string;
  /** As it stands in its file. */
  readonly text: string;
  /** What is said of places in it. */
  readonly findings: readonly EditorFinding[];
  readonly format: 'json' | 'lesson';
  /** Where the cursor is to stand; another object each time. */
  readonly seek: { readonly from: number } | null;
  /** The line of its file that a line of the text is. */
  readonly lineOf?: (line: number) => number;
  readonly help: () => Promise<EditorHelp>;
  readonly onChange: (text: string) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** A text in a format: a plain field first, an editor that knows the format once that is loaded. */
export function CodeField(given: CodeFieldProps) {
  const props = useMemo(() => withOneLetterEnds(given), [given]);
  const { text, findings, format, help } = props;
  const { seek } = given;
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<CodeEditor | null>(null);
  /** How many editors there were; each begins at the place that is sought. */
  const [loaded, setLoaded] = useState(0);
  const isLoaded = loaded > 0;
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    let isGone = false;
    const load = async () => {
      const [{ createCodeEditor }, read] = await Promise.all([import('./code-editor.ts'), help()]);
      if (isGone || host.current === null) return;
      editor.current = createCodeEditor(host.current, {
        label: latest.current.label,
        text: latest.current.text,
        format,
        help: read,
        lineOf: (line) => latest.current.lineOf?.(line) ?? line,
        onChange: (next) => latest.current.onChange(next),
        onUndo: () => latest.current.onUndo(),
        onRedo: () => latest.current.onRedo(),
      });
      editor.current.find(latest.current.findings);
      setLoaded((count) => count + 1);
    };
    // Without it, the plain field stays.
    load().catch(() => {});
    return () => {
      isGone = true;
      editor.current?.destroy();
      editor.current = null;
    };
  }, [format, help]);

  useEffect(() => editor.current?.show(text), [text]);
  useEffect(() => editor.current?.find(findings), [findings]);
  useEffect(() => {
    const found = latest.current.seek;
    if (loaded > 0 && seek !== null && found !== null) editor.current?.goTo(found.from);
  }, [loaded, seek]);

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

/** The editor counts each line end as one letter, and knows no other. */
function withOneLetterEnds(props: CodeFieldProps): CodeFieldProps {
  const { text, findings, seek } = props;
  if (!text.includes('\r\n')) return props;
  const placed = (at: number) => at - text.slice(0, at).split('\r\n').length + 1;
  return {
    ...props,
    text: text.replaceAll('\r\n', '\n'),
    findings: findings.map((each) => ({ ...each, from: placed(each.from), to: placed(each.to) })),
    seek: seek && { from: placed(seek.from) },
  };
}

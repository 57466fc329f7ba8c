import { autocompletion, type CompletionContext, closeBrackets } from '@codemirror/autocomplete';
import { defaultKeymap, indentWithTab } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { HighlightStyle, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  hoverTooltip,
  keymap,
  lineNumbers,
  tooltips,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { difference } from '../document/splice.ts';
import type { EditorHelp } from './editor-help.ts';

/** Something said of a part of the text. */
export interface EditorFinding {
  readonly from: number;
  readonly to: number;
  readonly severity: 'error' | 'warning' | 'note';
  readonly message: string;
}

export interface CodeEditor {
  /** Shows another text; what is the same stays, with the cursor in it. */
  show(text: string): void;
  find(findings: readonly EditorFinding[]): void;
  /** Puts the cursor at a place, in the middle of what is seen. */
  goTo(at: number): void;
  destroy(): void;
}

interface CodeEditorSetup {
  readonly label: string;
  readonly text: string;
  readonly format: 'json' | 'lesson';
  /** The number that is shown of a line, both from 1. */
  readonly lineOf: (line: number) => number;
  readonly help: EditorHelp;
  readonly onChange: (text: string) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/**
 * An editor for the JSON of an item or for the text of a lesson. It stands in a shadow root, where its styles are a sheet of that
 * root, which the policy of the pages allows; colours come in as custom properties.
 */
export function createCodeEditor(host: HTMLElement, setup: CodeEditorSetup): CodeEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  let isShowing = false;
  /** Texts that were typed here and are to come back. */
  let told: readonly string[] = [];
  const history = (run: () => void) => () => {
    run();
    return true;
  };
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: setup.text,
      extensions: [
        lineNumbers({ formatNumber: (line) => String(setup.lineOf(line)) }),
        lintGutter(),
        drawSelection(),
        closeBrackets(),
        EditorView.lineWrapping,
        indentUnit.of('  '),
        ...(setup.format === 'json' ? [json()] : []),
        syntaxHighlighting(colours),
        theme,
        tooltips({ position: 'absolute' }),
        autocompletion({ override: [completing(setup.help)], icons: false }),
        hoverTooltip(({ state }, at) => hovering(setup.help, state.doc.toString(), at)),
        EditorView.contentAttributes.of({ 'aria-label': setup.label }),
        // What was done is taken back for the form and the JSON alike.
        keymap.of([
          { key: 'Mod-z', run: history(setup.onUndo), preventDefault: true },
          { key: 'Mod-y', run: history(setup.onRedo), preventDefault: true },
          { key: 'Mod-Shift-z', run: history(setup.onRedo), preventDefault: true },
          // Tab leaves the editor after Escape.
          indentWithTab,
          ...defaultKeymap,
        ]),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (!docChanged || isShowing) return;
          told = [...told, state.doc.toString()];
          setup.onChange(state.doc.toString());
        }),
      ],
    }),
  });
  return {
    show(text) {
      // Who types fast is ahead of what the page knows.
      const echo = told.indexOf(text);
      told = echo < 0 ? [] : told.slice(echo + 1);
      if (echo >= 0) return;
      const change = difference(view.state.doc.toString(), text);
      if (change === null) return;
      const { at, removed, inserted } = change;
      isShowing = true;
      view.dispatch({ changes: { from: at, to: at + removed.length, insert: inserted } });
      isShowing = false;
    },
    find(findings) {
      const end = view.state.doc.length;
      const diagnostics = findings.map(({ from, to, severity, message }): Diagnostic => {
        const start = Math.min(from, end);
        return {
          from: start,
          to: Math.min(Math.max(to, start + 1), end),
          severity: severity === 'note' ? 'info' : severity,
          message,
        };
      });
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    goTo(at) {
      const anchor = Math.min(at, view.state.doc.length);
      const effects = EditorView.scrollIntoView(anchor, { y: 'center' });
      view.dispatch({ selection: { anchor }, effects });
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}

function completing(help: EditorHelp) {
  return (context: CompletionContext) => {
    const found = help.completionsAt(context.state.doc.toString(), context.pos);
    if (found === null || (!context.explicit && found.options.length === 0)) return null;
    const { from, options } = found;
    // What is typed is compared without the quotation mark before it.
    const isQuoted = context.state.sliceDoc(from, from + 1) === '"' && context.pos > from;
    return {
      from: isQuoted ? from + 1 : from,
      // While a name is typed on, what was offered can be chosen.
      validFor: /^[<\w-]*$/,
      options: options.map(({ label, insert, about }) => ({
        label,
        apply: (view: EditorView) => {
          // Who types fast may have typed on since it was offered.
          const { from, to } =
            help.completionsAt(view.state.doc.toString(), view.state.selection.main.head) ?? found;
          // Into the quotes or brackets that it ends with.
          const gap = /""|\[\]$|\{\}$/.exec(insert);
          const cursor = from + (gap === null ? insert.length : gap.index + 1);
          view.dispatch({ changes: { from, to, insert }, selection: { anchor: cursor } });
        },
        ...(about !== '' && { info: about }),
      })),
    };
  };
}

function hovering(help: EditorHelp, text: string, at: number) {
  const note = help.noteAt(text, at);
  if (note === null) return null;
  return {
    pos: note.from,
    end: note.to,
    create: () => {
      const dom = document.createElement('div');
      dom.className = 'note';
      dom.textContent = note.about;
      return { dom };
    },
  };
}

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--silicon)', fontWeight: '600' },
  { tag: tags.string, color: 'var(--ink)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--accent)' },
]);

const theme = EditorView.theme({
  '&': { fontSize: '0.875rem', color: 'var(--ink)', backgroundColor: 'var(--paper-raised)' },
  '&.cm-focused': { outline: '3px solid var(--accent)', outlineOffset: '1px' },
  '.cm-scroller': {
    fontFamily: 'ui-monospace, SFMono-Regular, Consolas, "Liberation Mono", monospace',
    lineHeight: '1.5',
  },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground':
    { backgroundColor: 'var(--accent-wash)' },
  '.cm-gutters': {
    backgroundColor: 'var(--paper-sunk)',
    color: 'var(--ink-soft)',
    border: 'none',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    border: '1px solid var(--ink-soft)',
    maxWidth: '28rem',
  },
  // Placed inside the border of the list, but measured from its outer edge: it would stand out of a narrow window.
  '.cm-tooltip.cm-completionInfo.cm-completionInfo-right-narrow': { marginInlineStart: '-1px' },
  '.note': { padding: '0.35rem 0.6rem' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--accent)',
    color: 'var(--on-accent)',
  },
  '.cm-lintRange': { backgroundImage: 'none', textDecoration: 'underline wavy' },
  '.cm-lintRange-error': { textDecorationColor: 'var(--wrong)' },
  '.cm-lintRange-warning': { textDecorationColor: 'var(--accent)' },
  '.cm-lintRange-info': { textDecorationColor: 'var(--silicon)' },
  '.cm-lint-marker': { content: 'none', width: '0.6rem', height: '0.6rem', marginTop: '0.35rem' },
  '.cm-lint-marker-error': { backgroundColor: 'var(--wrong)' },
  '.cm-lint-marker-warning': { backgroundColor: 'var(--accent)', borderRadius: '50%' },
  '.cm-lint-marker-info': { backgroundColor: 'var(--silicon)', borderRadius: '50%' },
  '.cm-diagnostic': { borderLeft: '4px solid var(--ink-soft)' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--wrong)' },
});

import { json } from '@codemirror/lang-json';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/** An editor of JSON with nothing around it, to which the page for authors is compared. */

const doc = document.body.dataset.text ?? '';
new EditorView({ parent: document.body, state: EditorState.create({ doc, extensions: [json()] }) });

import { settingRules } from '../attempt/settings.ts';
import type { Notice, SettingFlaw } from '../scorm/notice.ts';
import type * as en from './en.ts';
import { dates, type Formats, formats } from './formats.ts';

/** 简体中文界面用语。 */

// What a part of the course that loads late does not use is not in it: so each is a function here.
const format = /* @__PURE__ */ formats('zh-Hans', true);
const percent: Formats['percent'] = (value) => format.percent(value);
const score: Formats['score'] = (value) => format.score(value);
export const number: Formats['number'] = (...given) => format.number(...given);
export const count: Formats['count'] = (...given) => format.count(...given);
export const date = /* @__PURE__ */ dates(
  (year, month, day) => `${year}年${month + 1}月${day === null ? '' : `${day}日`}`,
);

export const counts: typeof en.counts = {
  lessons: { other: '#课' },
  questions: { other: '#道题' },
};

export const pageCounts: typeof en.pageCounts = {
  minutes: { other: '#分钟' },
  minutesShort: { other: '#分钟' },
  terms: { other: '#条术语' },
  sources: { other: '#条来源' },
  more: { other: '另外#条' },
  citing: { other: '被#处论断引用' },
  before: { other: '并及前面#处论断' },
};

export const comma: typeof en.comma = '、';

export const ownValue: typeof en.ownValue = '你自己的数值';

export const space: typeof en.space = '';

export const asAt: typeof en.asAt = (day) => `截至${day}`;

export const page: typeof en.page = {
  skip: '跳到正文',
  toQuestion: '跳到下一题',
  contents: '目录',
  search: '搜索',
  look: '文字与配色',
  ownNotes: '我的笔记',
  close: '关闭',
  cover: '封面',
  exam: '考试',
  glossary: '术语表',
  sources: '来源',
  turn: '上一页与下一页',
  back: '上一页',
  next: '下一页',
  lessonNumber: (lesson, title) => `${lesson}. ${title}`,
  afterLessons: '学完各课之后',
  sourced: (licence) => (licence === '' ? '每个论断都注明来源' : `${licence}；每个论断都注明来源`),
  typeface: (name) => `字体：${name}`,
  colophon: (...parts) =>
    parts
      .filter((part) => part !== '')
      .map((part) => `${part}。`)
      .join(''),
  size: (lessons, minutes) => `共${lessons}，约${minutes}，另有考试。`,
  aims: '学完本课程，你将能够',
  lessons: '各课内容',
  examAbout: '考题出自各课。',
  practice: '练习',
  practiceAbout: '答错的题、薄弱的内容，以及换上新数字的旧题',
  certificate: '证书',
  certificateAbout: '颁给已通过考试的学员',
};

export const cover: typeof en.cover = {
  start: '开始学习',
  continueExam: '继续考试',
  continueLesson: (title) => `继续学习：${title}`,
  lastSection: (title) => `上次读到“${title}”。`,
  takeExam: '参加考试',
  seeResult: '查看成绩',
  toDo: (lessons, questions) => `共${number(lessons)}课、${number(questions)}道题，另有考试`,
  done: (done, of, exam) => `已完成${number(done)}课，共${number(of)}课。${exam}`,
  examRunning: '考试正在进行。',
  examToCome: '尚未参加考试。',
  examPassed: (best) => `考试已通过，成绩为${score(best)}。`,
  examNotPassed: (best) => `考试尚未通过，最好成绩为${score(best)}。`,
};

export const look: typeof en.look = {
  title: '文字与配色',
  scheme: '配色',
  schemes: { system: '跟随系统', light: '浅色', dark: '深色' },
  textSize: '文字大小',
  textSizes: { normal: '标准', large: '大', larger: '更大', largest: '最大' },
  kept: '已保存在本浏览器中。',
  notKept: '本浏览器无法保存，离开后将恢复原样。',
};

export const search: typeof en.search = {
  title: '搜索',
  label: '搜索课文、术语表和来源',
  reading: '正在读取各页……',
  found: (places, query) =>
    places === 0 ? `没有找到“${query}”。` : `找到${count(places, { other: '#处' })}“${query}”。`,
  partly: '有些页面无法读取。请关闭后重新打开。',
};

export const ownNotes: typeof en.ownNotes = {
  title: '我的笔记',
  about: '笔记和标记只保存在这台设备的本浏览器中。教师看不到，也不计分。',
  passing: '学习平台没有说明你是谁，因此笔记只保留到本次访问结束：离开前请存为文本。',
  none: '还没有笔记。在课文中选中文字，即可标记或写笔记。',
  bar: '选中的文字',
  highlight: '标记',
  write: '写笔记',
  only: '只保存在本浏览器中',
  onSection: '为某一节写笔记',
  section: '小节',
  text: '你的笔记',
  save: '保存',
  cancel: '取消',
  edit: '修改',
  remove: '删除',
  bringBack: '恢复',
  saved: '已保存在本浏览器中。',
  removed: '已删除。',
  notKept: '本浏览器无法保存：空间不足，或不允许保存。',
  lost: '课文中已没有这些文字。',
  elsewhere: '此处没有的课',
  marker: (text) => `你的笔记：${text}`,
  heading: (title) => `我的笔记：《${title}》`,
  copy: '复制为文本',
  copied: '已复制。',
  copyByHand: '本浏览器不允许页面复制。文本已选中，请自行复制。',
  file: '保存为文件',
};

export const progress: typeof en.progress = {
  answered: (answered, of) => `已答${number(answered)}题，共${number(of)}题`,
  done: '已完成',
  notOpened: '尚未打开',
};

export const lesson: typeof en.lesson = {
  place: (lesson, of, minutes) => `第${lesson}课，共${of}课，${minutes}。`,
  objectives: '学完本课，你将能够',
  marksLead: '正文中的标记说明前面的论断属于哪一类，点开可以查看来源：',
  marks: '正文中的标记',
  belief: {
    ask: '常有人这样说。真的吗？',
    options: { so: '是这样', not: '不是这样' },
    verdicts: {
      holds: { plain: '确实如此。', so: '对，确实如此。', not: '确实如此，虽然听起来不太可能。' },
      fails: { plain: '并非如此。', so: '并非如此，虽然很多人这样认为。', not: '对，并非如此。' },
    },
  },
  summary: '要点回顾',
  table: '表格',
};

export const kinds: typeof en.kinds = {
  reported: { word: '事实', name: '据报道的事实', mark: '来源' },
  attributed: { word: '观点', name: '注明出处的观点', mark: '观点' },
  forecast: { word: '预测', name: '预测', mark: '预测' },
  explanation: { word: '解释', name: '我们的解释', mark: '解释' },
  promotion: { word: '宣传', name: '宣传', mark: '宣传' },
};

export const notes: typeof en.notes = {
  title: '注释',
  noDate: '日期不详',
  kind: (kind) => `${kind}：`,
  published: (publisher, day) => `${publisher}，${day}`,
  andMore: (source, more) => `${source}，${more}`,
  about: (kind) => `${kind}：出自何处`,
  asAt: (day) => `截至${day}。`,
  confidence: { high: '可信度：高。', medium: '可信度：中。', low: '可信度：低。' },
  unsourced: '这是我们自拟的定义，没有外部来源。',
  secondHand: '转引',
  named: (publisher, how) => `${publisher}（${how}）`,
  citedIn: (title) => `（转引：引自“${title}”，我们未读原文）`,
  cited: '（转引：见于引用它的其他文字，我们未读原文）',
  restsSecondHand: '转引：所依据的来源，我们都只见于引用它们的文字。',
  secondHandKind: (kind) => `${kind}（转引）`,
  by: (who) => `出自：${who}。`,
  mark: (kind, claim) => `${kind}：${claim}`,
  markOfMore: (mark, more) => `${mark}，${more}`,
  definition: (term) => `释义：${term}`,
  inGlossary: '在术语表中查看',
  addresses: '各条来源的网址见课程的“来源”页。',
};

export const figure: typeof en.figure = {
  sources: (list) => `来源：${list}`,
  andMore: (list, more) => `${list}，以及${more}`,
};

export const reference: typeof en.reference = {
  glossaryAbout: '本课程用到的术语，每条用一两句话说明。',
  see: (terms) => `另见：${terms}`,
  sourcesAbout: '各课所依据的全部来源。',
  sourcesLead:
    '各课中的每个论断都带有标记。点开标记，可以看到这个论断属于哪一类，依据下列哪些来源。',
  cited: (title, day) => `${title}，${day}`,
  seen: { opened: '读过页面。', excerpt: '读过摘录。' },
  letters: '字母',
};

export const notStarted: typeof en.notStarted = {
  course: '课程尚未启动',
  check: '本测验尚未启动',
  exam: '考试尚未启动',
  practice: '练习尚未启动',
  certificate: '证书尚未显示',
  why: (what) => `${what}，因为脚本没有运行。你可以阅读，但作答不会被接收，也不会被保存。`,
  remedy:
    '如果网速较慢，请稍等片刻。否则，请允许本页运行JavaScript，然后关闭课程，重新打开。如果仍然不行，请告诉授课教师：本课程以.js结尾的文件在这里被拦截，或者没有以JavaScript类型提供。',
};

export const save: typeof en.save = {
  states: {
    starting: '正在连接……',
    saved: '已保存到学习平台',
    saving: '正在保存……',
    'kept-here': '暂存在本浏览器，稍后发送',
    'not-kept': '尚未保存：请不要关闭本页',
    closed: '学习平台不再接收：已保存在本浏览器',
    left: '已保存到学习平台：可以关闭本窗口',
    'no-lms': '未连接学习平台：保存在本浏览器',
  },
  readOnly: {
    review: '只供查看（回顾）：不作记录',
    browse: '只供查看（浏览）：不作记录',
    'newer-version': '进度由本课程的较新版本保存：不作记录',
    'other-window': '已在另一窗口打开：此处不作记录',
  },
  leave: '退出',
};

export const notices: typeof en.notices = {
  otherWindow: '本课程已在另一个窗口打开，作答记录在那里。在这里只能阅读。',
  goOnHere: '改在这里继续',
  earlier: (answers) =>
    `本浏览器中还有${number(answers)}个回答是本次学习记录所没有的：它们属于较早的一次学习，属于使用本课程的另一个活动，或者是在没有连接学习平台时作答的。要取回吗？`,
  bringBack: '取回',
  startAfresh: '重新开始',
};

export function notice(notice: Notice): string {
  switch (notice.kind) {
    case 'launch-data-unread':
      return `本课程的启动数据不是JSON对象，因此按课程自身的设置运行。其开头为：${notice.begins}。请写成{"passMark": 70}的形式，或者留空。`;
    case 'launch-data-flawed': {
      const rest = notice.more > 0 ? `；另外还有${number(notice.more)}处` : '';
      return `本课程的启动数据有误，下列各项不起作用：${notice.flaws.map(settingFlaw).join('；')}${rest}。`;
    }
    case 'not-started':
      return `学习平台没有启动会话（错误${notice.code}${notice.message === '' ? '' : `：${notice.message}`}）。请关闭课程，从学习平台重新打开：现在的回答只保存在本浏览器中，不会发送。`;
    case 'progress-unread':
      return '学习平台没有送回你的学习进度。为了保住平台上的记录，现在不向它发送任何内容。请关闭课程，从学习平台重新打开。';
    case 'progress-cut':
      return notice.found
        ? '学习平台只送回了一部分学习进度，其余部分已从本浏览器中找回。'
        : '学习平台只送回了一部分学习进度，有些题目可能需要重新作答。';
    case 'progress-damaged':
      return notice.found
        ? '学习平台送回的学习进度无法读取，已用本浏览器中的记录恢复。'
        : '学习平台送回的学习进度无法读取，因此课程从头开始。';
    case 'newer-version':
      return '你的学习进度由本课程的较新版本保存。为了不损坏它，这里不作记录。';
    case 'other-course':
      return '学习平台送回的是另一门课程的学习进度，因此本课程从头开始。';
    case 'visit-over':
      return '对学习平台来说，本次访问已经结束，因为页面曾被离开或重新载入。请关闭课程，从学习平台重新打开。在此之前的回答会保存在本浏览器中，到时再发送。';
    case 'unsent':
      return '还有内容没有送到学习平台，正在重试。请等到显示“已保存”，或者关闭窗口：下次在本浏览器中打开课程时，会再发送你的回答。';
  }
}

function settingFlaw(flaw: SettingFlaw): string {
  if (flaw.kind === 'unknown')
    return `没有名为${flaw.name}的设置；可用的有${flaw.known.join('、')}`;
  const { range } = settingRules[flaw.name];
  const expected =
    range.kind === 'words'
      ? range.words.map((word) => `"${word}"`).join('或')
      : range.kind === 'moment'
        ? '带有与UTC时差的日期和时间，如"2027-01-31T23:59+08:00"，或""'
        : `${range.least}到${range.most}之间的${range.kind === 'number' ? '数' : '整数'}`;
  return `${flaw.name}应为${expected}，而不是${flaw.value}`;
}

export const text: typeof en.text = {
  leaves: '（离开课程）',
};

export const predicted: typeof en.predicted = {
  said: '你先前的回答',
  none: '你还没有回答这道题。',
  answer: '现在回答',
};

export const item: typeof en.item = {
  number: (item, of) => `第${number(item)}题，共${number(of)}题`,
  fromLesson: (title) => `出自“${title}”`,
  stemFor: (first, last) =>
    first === last ? `用于第${number(first)}题` : `用于第${number(first)}至${number(last)}题`,
  hint: '提示',
  true: '对',
  false: '错',
  chooseMany: '请选出所有符合的选项。',
  answer: '你的回答',
  match: '请为每一行选择一项，也可以拖动到那一行。',
  choose: '请选择……',
  lettered: (letter, text) => `${letter}. ${text}`,
  order: '请将各步骤排序，第一步放在最上面。',
  moveUp: (step) => `上移：${step}`,
  moveDown: (step) => `下移：${step}`,
  moved: (step, place, of) => `${step}：现在是第${number(place)}步，共${number(of)}步`,
  alreadyFirst: (step) => `${step}：已经是第一步`,
  alreadyLast: (step) => `${step}：已经是最后一步`,
  readAs: '识别为',
  withUnit: (digits, unit) => `${digits}${unit === '%' ? '' : ' '}${unit}`,
  types: {
    'true-false': { check: '核对答案', lacking: '请先选择“对”或“错”。' },
    choice: { check: '核对答案', lacking: '请先选择答案。' },
    'fill-in': { check: '核对答案', lacking: '请先填写答案。' },
    'long-fill-in': { check: '保存并对照', lacking: '请先写下回答。' },
    matching: { check: '核对答案', lacking: '请先为每一行作出选择。' },
    sequencing: { check: '核对答案', lacking: '请先调整各步骤的顺序。' },
    numeric: { check: '核对答案', lacking: '请先填写数字，例如1,250或0.5。' },
    likert: { check: '保存回答', lacking: '请先在量表上选择一项。' },
    performance: { check: '决定', lacking: '请先选择一种做法。' },
  },
  change: '修改回答',
  tryAgain: '再试一次',
  startAgain: '重新开始',
  practice: '这一次不作记录，您的结果保持不变。',
  showAnswer: '显示答案',
  notNumber: (unit) =>
    `无法识别为数字。请用阿拉伯数字填写，例如1,250或0.5${unit === undefined ? '' : `，除单位（${unit}）外不要写其他文字`}。`,
};

export const feedback: typeof en.feedback = {
  verdicts: { correct: '正确', partial: '部分正确', incorrect: '不正确', neutral: '已记录' },
  marks: { right: '正确', wrong: '错误', missed: '正确，但没有选' },
  spoken: (said) => `。${said.join('')}`,
  readAs: (read) => `识别为${read}。`,
  chosenRight: (right, chosen) => `您选择的${number(chosen)}项中有${number(right)}项正确。`,
  stepsInPlace: (steps, of) =>
    `每一步应紧跟前一步：${number(of)}处衔接中，有${number(steps)}处正确。`,
  rightAnswer: '正确答案：',
  rightOne: (target, why) => `正确的是：${target}。${why}`,
  pair: (source, target) => `${source}：${target}`,
  model: '参考答案',
  rubric: '好的回答应包括',
  tick: '请勾选您的回答已包含的要点。勾选只为您保存，不计分，也不上报。',
};

export const performance: typeof en.performance = {
  meters: '目前状况',
  change: (by) => (by > 0 ? `+${number(by)}` : number(by).replace('-', '−')),
  moved: (meter, value, change) => `${meter}：${value}（${change}）`,
  effect: (meter, change) => `${meter}${change}`,
  effects: (all) => `${all.join('；')}。`,
  cards: '您了解到的情况',
  yourReason: '您的理由：',
  lackingReason: '请先写下理由。',
  ended: '情景结束',
  endedIn: (outcome) => `结局：${outcome}`,
  points: (earned, of) => `得${number(earned)}分，满分${number(of)}分`,
  overTime: '状况的变化',
  after: '之后',
  start: '开始',
  ways: '您的选择和其他选择',
  taken: '您的选择',
  leadsTo: (title) => `下一步：${title}`,
  ends: '情景到此结束',
};

export const exam: typeof en.exam = {
  drawn: (questions, pool) =>
    questions < pool
      ? `${number(questions)}道题，每次考试从${number(pool)}道题中重新抽取`
      : `${number(questions)}道题`,
  toPass: (mark) => `得分达到${percent(mark)}即为通过`,
  attempts: (sittings) =>
    sittings === 1 ? '只能考一次' : `最多可考${number(sittings)}次，以最好成绩为准`,
  kept: '答案随答随存',
  feedback: {
    'after-sitting': '交卷后可以看到各题的对错和理由',
    'after-last-sitting': '交卷后可以看到各题的对错；考试机会用完后，可以看到正确答案和理由',
    never: '交卷后可以看到得分，但不显示正确答案',
  },
  start: '开始考试',
  closed: '现在这里不作记录，因此不能开始考试。',
  running: (sitting) => `第${number(sitting)}次考试。答案随答随存，交卷之前都可以修改。`,
  unanswered: (questions) => `还有${number(questions)}题未答。返回作答，还是就这样交卷？`,
  question: (question) => `第${number(question)}题`,
  submit: '交卷',
  submitWith: (unanswered) => `留${number(unanswered)}题不答，直接交卷`,
  keepWorking: '继续作答',
  result: (exam, percent) => `${exam}：${score(percent)}`,
  passed: '通过',
  notPassed: '未通过',
  points: (earned, of) => `${number(earned, 2)}/${number(of)}`,
  needed: (earned, of, mark) =>
    `得分：${number(earned, 2)}/${number(of)}。达到${percent(mark)}即为通过。`,
  best: (percent) => `以最好成绩为准：${score(percent)}。`,
  goOver: '先复习这些内容',
  sectionOf: (section: string, lesson: string) => `课程“${lesson}”中的“${section}”`,
  answersLater: '考试机会用完后，才显示正确答案和理由。',
  startAnother: '再考一次',
  left: (sittings) => `还可考${number(sittings)}次`,
  lookAt: '查看',
  sitting: (sitting, percent) => `第${number(sitting)}次：${score(percent)}`,
  byObjective: '各学习目标得分',
  objective: '学习目标',
  lesson: '课',
  pointsHead: '得分',
  yourAnswers: '你的回答',
  notAnswered: '未作答',
  taughtIn: '对应课程内容：',
  standing: '目前水平',
  practise: '练习这些内容',
  certificate: '查看证书',
};

export const time: typeof en.time = {
  allowed: (minutes, times) =>
    times === 1
      ? `每次考试限时${number(minutes)}分钟`
      : `每次考试限时${number(minutes * times)}分钟：${number(minutes)}分钟的${number(times)}倍`,
  runs: '课程打开期间计时，不论在哪一页；关闭课程即停止计时',
  ends: '时间一到，已作的回答按现状自动交卷',
  closes: (at, here) => `${at}之前可以开始考试${here === null ? '' : `（本机时间${here}）`}`,
  closed: (at) => `考试已于${at}截止，不能再开始考试。`,
  moment: (day, clock, zone) => `${date(day)}${clock}${zone === '' ? '' : `（UTC${zone}）`}`,
  left: (seconds) =>
    seconds > 60 ? `还剩${number(Math.ceil(seconds / 60))}分钟` : `还剩${number(seconds)}秒`,
  hide: '隐藏时间',
  show: '显示时间',
  running: '考试正在进行，计时没有停止。',
  back: '回到考试',
  timedOut: '时间已到：截至那时所作的回答已经交卷。',
  result: '查看结果',
};

export const mastery: typeof en.mastery = {
  title: '目前水平',
  levels: {
    none: '尚未作答',
    few: '答题太少，无法判断',
    weak: '尚未掌握',
    fair: '正在掌握',
    sure: '已经掌握',
  },
  right: (right, shown) => `${number(shown)}题中答对${number(right)}题`,
  about: '依据你在练习、课程和最近一次考试中最后的回答。仅供你自己参考：不计分，也不上报。',
};

export const scos: typeof en.scos = {
  contents: '其他课和考试请从学习平台的目录打开。',
  lessonOpen: '答完本页所有题目，本课即告完成。',
  lessonDone: '本课已完成。',
  next: (title) => `要继续学习，请从学习平台的目录打开“${title}”。`,
  lessonsFirst: (titles, isTold) =>
    `考试应在各课之后进行。这里尚不知道以下内容是否已完成：${titles.join('、')}。${isTold ? '' : '本页只能看到在这个浏览器中完成的内容，'}以学习平台显示的为准。你仍然可以开始考试。`,
};

export const restart: typeof en.restart = {
  title: '重新开始',
  open: '重新开始…',
  clears: '这会清除你在所有课程中的答案、打开过哪些课的记录以及练习情况，而且无法撤销。',
  keeps: (sittings) =>
    `计入成绩的内容会保留：最好成绩和状态不会倒退，考试保持原样${sittings}。学习管理系统中已有的答案全部保留；其中的学习目标会随你的新答案而变。`,
  sittings: (left) => `，还可考${number(left)}次`,
  elsewhere: '如果另一台设备还不知道这件事，你在那里给出的答案也会在它得知后清除。',
  confirm: '清除我的答案并重新开始',
  keep: '全部保留',
  done: '你在课程中的答案已清除，可以重新开始了。',
};

export const practice: typeof en.practice = {
  lead: '大约五分钟：答错的题、薄弱的内容和前面课程的题目，有些会换上新的数字。练习绝不会降低成绩。练习情况会保存，并作为补充回答上报给教师，但不计分。',
  ready: (questions, minutes) => `${number(questions)}道题，约${number(minutes)}分钟`,
  counted: (why, questions) => `${why}：${number(questions)}`,
  reasons: {
    missed: '之前答错',
    due: '到期复习',
    weak: '目前薄弱',
    older: '前面课程的题目',
  },
  start: '开始',
  closed: '现在这里不作记录，因此不能练习。',
  notLoaded: '题目无法加载。请检查网络连接后再试。',
  nothing: '目前还没有可以练习的内容。请先在课程中答题：答错的题会到这里来，其余的过些时候再出现。',
  toLesson: (title) => `去上课：${title}`,
  rested: '今天没有到期的题目。',
  next: (day) => `下一道题将于${day}到期。`,
  anyway: '仍要练习',
  nextQuestion: '下一题',
  finish: '完成',
  backWhere: (title) => `再读一遍：${title}`,
  result: (right, of) => `${number(of)}题中答对${number(right)}题`,
  comesBack: '没有答对的题会在下一组再次出现，其余的过几天再出现。',
  another: '再来一组',
  toExam: '去考试',
};

export const certificate: typeof en.certificate = {
  waiting: '正在连接…',
  locked: (mark) => `通过考试（得分至少达到${percent(mark)}）之后，这里会有证书。`,
  toExam: '去考试',
  name: '证书上的姓名',
  nameAbout:
    '取自你的学习管理系统，也可以自己填写。你填写的内容只留在这个浏览器中，不会发送给任何人。',
  print: '打印',
  toName: '兹证明',
  nameless: '本课程的学员',
  passed: '已通过以下课程的考试：',
  scored: (score_) => `得分率为${score(score_)}`,
  on: (day) => `日期：${day}`,
  objectives: '本课程教会学员',
  vouches: '本页由课程自身生成。只有记录成绩的学习管理系统才能为其作证。',
};

export const worksheet: typeof en.worksheet = {
  form: (letter, seed) => `${letter}卷（种子${seed}）`,
  name: '姓名',
  day: '日期',
  key: (title, letter) => `答案：${title}，${letter}卷`,
  noRightAnswer: '没有对错之分。',
};

export const accessibility: typeof en.accessibility = {
  title: '无障碍',
  about: '本课程做过哪些测试，还有哪些已知的不足',
  aim: '本课程力求能用键盘、触摸和屏幕阅读器使用，浅色与深色界面、放大到400%以及打印时都能阅读。目标是符合 WCAG 2.2 的 AA 级。',
  tried: '做过的测试',
  ways: [
    '制作课程的软件每次改动后，程序都会只用键盘学完整门课程，读出每一类题目，并用 axe 检查每个页面：浅色与深色、手机与宽屏。',
    '程序只能发现一部分问题。',
  ],
  known: '已知的不足',
  faults: [
    '还没有每天使用屏幕阅读器的人试用过。',
    '公式采用 MathML，有些屏幕阅读器读得不好。',
    '来源在课程之外，其中有些可能存在障碍。',
  ],
  tell: '如何反馈',
  contact: (address) => `如果这里有什么妨碍了你，请写信至 ${address}。`,
};

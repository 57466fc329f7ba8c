import { append, type DamageCase, edit } from '../vendors/damage.ts';

const call = (code: string) => append('shared/scormfunctions.js', code);

const driver = 'scormdriver/scormdriver.js';

/** Damages of the scripts that talk to the LMS. */
export const scriptDamages: readonly DamageCase[] = [
  [
    'the scripts of the other version',
    'Golf',
    edit(
      'shared/scormfunctions.js',
      /[\s\S]*/,
      'var a = window.parent.API_1484_11; a.Initialize("");',
    ),
    'api-use',
    'warning',
  ],
  ['no API at all', 'Golf', edit('shared/scormfunctions.js', /[\s\S]*/, ''), 'api-use', 'warning'],
  [
    'an API looked for in the opener alone',
    'Golf',
    edit(
      'shared/scormfunctions.js',
      /[\s\S]*/,
      'var api = window.opener.API; api.LMSInitialize("");',
    ),
    'api-search',
    'warning',
  ],
  [
    'a status that is none',
    'Golf',
    call('api.LMSSetValue("cmi.core.lesson_status", "done");'),
    'api-values',
    'warning',
  ],
  [
    'a status for the LMS alone',
    'Golf',
    call("api.LMSSetValue('cmi.core.lesson_status','not attempted')"),
    'api-values',
    'warning',
  ],
  [
    'a score above 100',
    'Golf',
    call('api.LMSSetValue("cmi.core.score.raw", "120");'),
    'api-values',
    'warning',
  ],
  [
    'a time in 2004 words',
    'Golf',
    call('set("cmi.core.session_time", "PT5M");'),
    'api-values',
    'warning',
  ],
  [
    'a name that is set',
    'Golf',
    call('api.LMSSetValue("cmi.core.student_name", "A");'),
    'api-values',
    'warning',
  ],
  [
    'an element of 2004 in 1.2',
    'Golf',
    call('api.LMSSetValue("cmi.completion_status", "completed");'),
    'api-values',
    'warning',
  ],
  [
    'a misspelt element',
    'Golf',
    call('api.LMSSetValue("cmi.core.lesson_stat", "passed");'),
    'api-values',
    'warning',
  ],
  [
    'suspend data too long',
    'Golf',
    call(`api.LMSSetValue("cmi.suspend_data", "${'x'.repeat(5000)}");`),
    'api-values',
    'warning',
  ],
  [
    'a success that is none',
    'CourseCode',
    append('assets/main-Bx1.js', 'd.setValue("cmi.success_status","complete")'),
    'api-values',
    'warning',
  ],
  [
    'a scaled score in percent',
    'CourseCode',
    append('assets/main-Bx1.js', 'd.setValue("cmi.score.scaled","85")'),
    'api-values',
    'warning',
  ],
  [
    'reading what can only be set',
    'Golf',
    call('api.LMSGetValue("cmi.interactions.0.student_response");'),
    'api-values',
    'warning',
  ],
  [
    'a score without a leading zero',
    'Golf',
    call('api.LMSSetValue("cmi.core.score.raw", ".5");'),
    'api-values',
    'warning',
  ],
  [
    'a misspelt element of 2004',
    'Storyline',
    append('story_content/user.js', 'SCORM2004_CallSetValue("cmi.sucess_status", "passed");'),
    'api-values',
    'warning',
  ],
  [
    'an unload handler',
    'dominKnow',
    append('content/pages/p1.js', 'window.addEventListener("unload", save)'),
    'unload-handlers',
    'warning',
  ],
  [
    'a synchronous request at the end',
    'dominKnow',
    append(
      'content/pages/p1.js',
      'window.onbeforeunload=function(){x.open("POST","a.html",false);x.send()}',
    ),
    'sync-requests',
    'warning',
  ],
  [
    'an escape from the frame',
    'Rise',
    append(driver, 'if (top != self) top.location.href = "index.html";'),
    'frame-escape',
    'warning',
  ],
  [
    'a loosened domain',
    'Rise',
    append(driver, 'document.domain = "example.org";'),
    'blocked-calls',
    'warning',
  ],
];

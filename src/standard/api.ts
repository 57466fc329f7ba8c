/** The generations of SCORM whose API and data model differ. */
export type ScormVersion = '1.2' | '2004';

/** The eight functions of the API, by version (RTE 1.2 3.3, RTE 2004 3.1). */
export const apiMethods = {
  '1.2': {
    initialize: 'LMSInitialize',
    terminate: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    lastError: 'LMSGetLastError',
    errorString: 'LMSGetErrorString',
    diagnostic: 'LMSGetDiagnostic',
  },
  '2004': {
    initialize: 'Initialize',
    terminate: 'Terminate',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    lastError: 'GetLastError',
    errorString: 'GetErrorString',
    diagnostic: 'GetDiagnostic',
  },
} as const satisfies Record<ScormVersion, Record<string, string>>;

/** What a function of the API does, whatever it is called in a version. */
export type ApiRole = keyof (typeof apiMethods)[ScormVersion];

/** Where content finds the API: this property of a window it can reach (RTE 1.2 3.3, RTE 2004 3.3.6). */
export const apiNames = { '1.2': 'API', '2004': 'API_1484_11' } as const;

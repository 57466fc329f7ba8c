/** Where the server for development gives the quiz files of the course and takes them back. */
export const quizFilesAddress = '/__quizzes';

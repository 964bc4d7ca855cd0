import { inEnglish } from '#shared/kernel/state-names.ts';
export const questions = {
  of: (p: { state: string }) => `Questions of ${inEnglish(p.state)}`,
  title: 'Questions of your state',
  band: 'Your own questions beside a committee form',
  band_text:
    'Your state can ask something more beside each form that it uses. The committee’s form does not change, and nobody from another state sees these questions or their answers.',
  no_form: 'That form is not on this device.',
  none: 'No questions of your own',
  asked: 'Asked',
  not_asked: 'None',
  add: 'Add questions',
  change: 'Change the questions',
  need_file: 'Choose the file with the questions first',
  text: 'Choose an XForm with your state’s questions. Your people fill it in after the committee’s form, in the same report, and it reaches only your state. It is tried here before it is used.',
  same_form:
    'It has the same identifier as the committee’s form. Give it another one (“id”) and choose it again',
  action: 'Use these questions',
  confirm: (p: { name: string }) => `Ask this beside “${p.name}”?`,
  confirm_text:
    'Your people see it in each report that they begin once it has reached them. Drafts already begun keep the questions they had.',
  withdraw: 'Stop asking',
  withdraw_title: (p: { name: string }) => `Stop asking beside “${p.name}”?`,
  withdraw_text:
    'New reports go without these questions. Drafts already begun keep them and are received with their answers. What has been received does not change.',
  missing: 'Your state’s questions are not on this device yet.',
  missing_more:
    'Connect with the app open and open the draft again. If you send it first, it goes without them.',
  not_corrected:
    'Connect with the app open, and open the correction again. If you send it first, the answers to those questions stay as they are.',
  kept_back:
    'You can correct the rest. What you wrote in those questions is still saved: to send the correction, connect with the app open and open it again.',
  act: 'Questions of a state',
  fields: { taken: 'Versions that are received', withdrawn: 'No longer asked' },
};

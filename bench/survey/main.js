// Our question "Who are you?", with the words of `rules/src/words/questions.rs`, asked by SurveyJS.

import { Model } from "survey-core";
// Without its font, which it would fetch from elsewhere.
import "survey-core/survey-core.fontless.min.css";
import "survey-js-ui";

const answers = {
  authority: "A national competent authority in the EEA: you work for it.",
  commission: "The European Commission",
  "authority-contractor": "Somebody who acts for an authority: a contractor or other person who works on its behalf.",
  "authority-outside-eea": "An authority outside the EEA",
  mah: "A marketing authorisation holder (MAH): you work for it.",
  "mah-consultant": "A consultant or somebody else who acts for one or more MAHs: you are not employed by the MAH.",
  "industry-other": "Industry, but not an MAH: for example an applicant, manufacturer or distributor.",
  public: "A member of the general public",
};

const survey = new Model({
  title: "Union Product Database: your way in",
  completeText: "Continue",
  elements: [
    {
      type: "radiogroup",
      name: "user",
      isRequired: true,
      title: "Who are you, and for whom do you act?",
      description: "Your group decides which roles and environments you can ask for.",
      choices: Object.entries(answers).map(([value, text]) => ({ value, text })),
    },
  ],
});
survey.render(document.getElementById("survey"));

using Dunning.Core.Languages;
using Dunning.Workflows.Activities;

namespace Dunning.Web.Studio;

/// <summary>A wording in the language of who reads it.</summary>
internal static class WordingLanguage
{
    public static string In(this Wording wording, Language language) => language == Language.English ? wording.English : wording.Dutch;
}

using Dunning.Core.Findings;
using Dunning.Core.Law;
using Dunning.Letters.Templates;

namespace Dunning.Cases.Procedures;

/// <summary>A compiled template with what the legal gate asks of it. Its words are judged once, when it is first used as a formal notice.</summary>
internal sealed class CheckedTemplate
{
    private const string Registration = "firm.wkiNumber";

    private readonly Lazy<IReadOnlyList<Finding>> toConsumers;
    private readonly Lazy<IReadOnlyList<Finding>> toBusinesses;

    /// <param name="template">Compiled.</param>
    /// <param name="docx">As written.</param>
    /// <param name="file">Its name in findings.</param>
    /// <param name="language">ISO 639-1.</param>
    public CheckedTemplate(LetterTemplate template, byte[] docx, string file, string language)
    {
        Template = template;
        ShowsRegistration = template.Fields.Any(field => field.Path.Equals(Registration, StringComparison.OrdinalIgnoreCase));
        toConsumers = new(() => ProcedureCompiler.CheckNotice(NoticeKind.FourteenDayLetter, docx, file, language));
        toBusinesses = new(() => ProcedureCompiler.CheckNotice(NoticeKind.NoticeOfDefault, docx, file, language));
    }

    public LetterTemplate Template { get; }

    /// <summary>Whether it shows the number in the register of collection services.</summary>
    public bool ShowsRegistration { get; }

    /// <summary>What is found in its words as a formal notice: to a consumer a fourteen-day letter, to a business a notice of default.</summary>
    /// <law>BW 6:82, 6:96 lid 6</law>
    public IReadOnlyList<Finding> Wording(bool toConsumer) => (toConsumer ? toConsumers : toBusinesses).Value;

    /// <summary>The first thing that makes it void as a formal notice; null when nothing does.</summary>
    public string? Void(bool toConsumer)
    {
        foreach (var finding in Wording(toConsumer))
        {
            if (finding.Severity == Severity.Error)
            {
                return finding.Message;
            }
        }

        return null;
    }
}

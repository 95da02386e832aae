using Dunning.Core.Findings;

namespace Dunning.Web.Pages.Rules;

/// <summary>What stands on the rules desk.</summary>
/// <param name="Text">The JSON, as it is on the screen.</param>
/// <param name="Shown">The JSON that the tables show; the text itself unless that can not be read.</param>
/// <param name="Tables">The tables, as they are on the screen.</param>
/// <param name="Check">What is wrong with it.</param>
/// <param name="CanBeSaved">Whether it can be kept: what can not be read, or a cell that says nothing, can not.</param>
public sealed record RuleSheet(string Text, string Shown, IReadOnlyList<RuleSheetTable> Tables, RuleCheck Check, bool CanBeSaved)
{
    /// <summary>More letters than this are no rules of an office.</summary>
    public const int MostLetters = 400_000;

    /// <summary>More fields than this are too many for a form; such a set is edited as text.</summary>
    private const int MostFields = 6_000;

    /// <summary>Whether the tables fit in a form.</summary>
    public bool FitsInTables => Tables.Sum(each => each.Table.Rows.Count * (each.Table.Columns.Count + 7)) <= MostFields;

    /// <summary>The sheet of rules as they are stored.</summary>
    public static RuleSheet Of(RuleFile file) => new(file.Stored, file.Stored, file.Show(file.Stored) ?? [], file.Check(file.Stored), CanBeSaved: false);

    /// <summary>The sheet as a form has it: who changed the text gets new tables, who changed a cell gets a new text.</summary>
    public static RuleSheet Of(RuleFile file, RuleSheetForm form)
    {
        if (form.Text.Length > MostLetters || form.Shown.Length > MostLetters)
        {
            return new RuleSheet(form.Text, "", [], new RuleCheck([Finding.Error("rules.text-too-long", "", "", "These are more letters than rules of an office have.")], []), CanBeSaved: false);
        }

        if (file.Show(form.Text) is not { } read)
        {
            return new RuleSheet(form.Text, form.Shown, form.Cells(file.Show(form.Shown) ?? []), file.Check(form.Text), CanBeSaved: false);
        }

        var tables = form.Commanded(form.Text == form.Shown ? form.Cells(read) : read);
        Finding[] wrong = [.. tables.SelectMany(each => each.Table.Check())];
        if (wrong.HasErrors())
        {
            var check = file.Check(form.Text);
            return new RuleSheet(form.Text, form.Text, tables, check with { Findings = [.. wrong, .. check.Findings] }, CanBeSaved: false);
        }

        var text = Written(file, form.Text, read, tables);
        return new RuleSheet(text, text, Again(file.Show(text) ?? [], tables), file.Check(text), CanBeSaved: true);
    }

    // A text that says the same stays as people wrote it.
    private static string Written(RuleFile file, string text, IReadOnlyList<RuleSheetTable> read, IReadOnlyList<RuleSheetTable> tables)
    {
        var written = file.Write(text, [.. tables.Select(each => each.Table.ToRuleSet().Rules)]);
        return written == file.Write(text, [.. read.Select(each => each.Shown.Rules)]) ? text : written;
    }

    // A column that was added and says nothing yet stays on the screen.
    private static IReadOnlyList<RuleSheetTable> Again(IReadOnlyList<RuleSheetTable> tables, IReadOnlyList<RuleSheetTable> before) =>
    [
        .. tables.Select((each, index) => index < before.Count
            ? each with { Table = each.Table with { Columns = [.. before[index].Table.Columns.Union(each.Table.Columns, StringComparer.Ordinal)] } }
            : each),
    ];
}

using System.Text;

namespace Dunning.Rules.Tables;

/// <summary>Lines of cells with semicolons between; a cell in quotes may hold anything, quotes doubled.</summary>
internal static class CsvLines
{
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text)
    {
        var lines = new List<IReadOnlyList<string>>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (isQuoted, isStart) = (false, true);
        text = text.TrimStart('\uFEFF');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append(text[i++]);
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (c == '"' && isStart)
            {
                (isQuoted, isStart) = (true, false);
            }
            else if (c is ';' or '\n')
            {
                cells.Add(cell.ToString());
                cell.Clear();
                isStart = true;
                if (c == '\n')
                {
                    lines.Add(cells);
                    cells = [];
                }
            }
            else if (c != '\r')
            {
                cell.Append(c);
                isStart = false;
            }
        }

        if (cell.Length > 0 || cells.Count > 0 || !isStart)
        {
            lines.Add([.. cells, cell.ToString()]);
        }

        return lines;
    }
}

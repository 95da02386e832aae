using System.Collections.Immutable;
using System.Globalization;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Tasks;
using Xunit;

namespace Dunning.Tests.Cases;

/// <summary>The day's work in its order: broken promises, call-backs, missed instalments, then amount times risk.</summary>
public sealed class UrgencyTests
{
    // what it is | broken promises | call-back | missed instalments | attempt | open: in the order in which they are done
    private const string Table = """
        large broken promise          | 1 |     | 0 | 1 | 900.00
        smaller, but broken twice     | 2 |     | 0 | 1 | 500.00
        broken promise and call-back  | 1 | yes | 0 | 2 | 100.00
        large call-back               | 0 | yes | 0 | 4 | 800.00
        small call-back               | 0 | yes | 1 | 2 | 50.00
        missed instalment             | 0 |     | 1 | 1 | 40.00
        small, but tried three times  | 0 |     | 0 | 3 | 400.00
        middling                      | 0 |     | 0 | 1 | 1100.00
        small                         | 0 |     | 0 | 1 | 399.99
        nothing left                  | 0 |     | 0 | 1 | 0.00
        """;

    [Fact]
    public void The_table_is_in_order()
    {
        var rows = Table.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Select(cells => (Name: cells[0], Urgency: Of(cells))).ToList();

        var shuffled = rows.OrderBy(row => row.Name, StringComparer.Ordinal).ToList();

        Assert.NotEqual(rows.Select(row => row.Name), shuffled.Select(row => row.Name));
        Assert.Equal(rows.Select(row => row.Name), shuffled.OrderBy(row => row.Urgency).Select(row => row.Name));
    }

    [Fact]
    public void What_is_compared_is_told()
    {
        var (first, second) = (new Urgency(UrgencyReason.CallBack, 1), new Urgency(UrgencyReason.None, 100));

        Assert.True(first < second && second > first && first <= second && second >= first);
    }

    private static Urgency Of(string[] cells)
    {
        int Whole(int cell) => int.Parse(cells[cell], CultureInfo.InvariantCulture);
        var state = new CaseState
        {
            Id = 1, ProcedureId = "p", ProcedureVersion = 1, OpenedOn = new(2026, 1, 1), BrokenPromises = Whole(1),
            Plan = Whole(3) > 0 ? new PaymentPlan(ImmutableList<Instalment>.Empty, new(2026, 1, 1), Whole(3)) : null,
        };
        var task = new TaskIntent("1.1.bellen.1", 1, TaskKind.Call, "Bellen", "", "bellen", new(2026, 1, 2), Whole(4), []) { IsCallBack = cells[2] == "yes" };
        return Urgency.Of(task, state, decimal.Parse(cells[5], CultureInfo.InvariantCulture));
    }
}

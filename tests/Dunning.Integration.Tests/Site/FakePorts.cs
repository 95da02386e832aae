using System.Reflection;
using Dunning.Cases.Lifecycle;
using Dunning.Cases.Messages;
using Dunning.Core.Parties;
using Dunning.Operations.Calendars;
using Dunning.Operations.Casework;
using Dunning.Operations.Outbox;
using Dunning.Operations.Previews;

namespace Dunning.Integration.Tests.Site;

/// <summary>A port of which only a few questions are asked; any other question is a mistake in the test.</summary>
public class FakePorts : DispatchProxy
{
    private Dictionary<string, Func<object?[], object>> answers = [];

    /// <summary>A port that answers these questions, by name of the method.</summary>
    public static T Answering<T>(params (string Method, Func<object?[], object> Answer)[] answers)
        where T : class
    {
        var port = Create<T, FakePorts>();
        ((FakePorts)(object)port).answers = answers.ToDictionary(answer => answer.Method, answer => answer.Answer, StringComparer.Ordinal);
        return port;
    }

    public static IOfficeClock Clock(bool sample, DateOnly today) => Answering<IOfficeClock>(
        (nameof(IOfficeClock.TodayAsync), _ => Task.FromResult(today)),
        (nameof(IOfficeClock.MomentAsync), arguments => Task.FromResult(((DateOnly)arguments[0]!).ToDateTime(new TimeOnly(9, 0)))),
        (nameof(IOfficeClock.SampleDayAsync), _ => Task.FromResult(sample ? today : (DateOnly?)null)));

    public static Task<IReadOnlyList<Client>> Clients() => Task.FromResult<IReadOnlyList<Client>>([SampleFacts.Bakery, SampleFacts.Studio]);

    /// <summary>Two messages of the bakery that somebody left out today: nobody asks the gate, which would want a procedure.</summary>
    public static Task<IReadOnlyList<WaitingMessage>> Waiting(WaitingFilter filter) => Task.FromResult<IReadOnlyList<WaitingMessage>>(filter.Scope.Sees(SampleFacts.Bakery.Id)
        ? [LeftOut("123.1.brief.1", Channel.Letter, "Laatste herinnering", 1850), LeftOut("123.1.mail.1", Channel.Email, "Herinnering", 950)]
        : []);

    public static Task<IReadOnlyList<PreviewCase>> PreviewCases() => Task.FromResult<IReadOnlyList<PreviewCase>>(
    [
        new(FakeDesk.Running, "Bakkerij De Vries", "Jansen Bouw BV", "2026-0101", Invoices: 3, PartPaid: true, HasEmail: true),
        new(FakeDesk.Held, "Bakkerij De Vries", "A. el Khatib", "2026-0102", Invoices: 1, PartPaid: false, HasEmail: false),
    ]);

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => answers.TryGetValue(targetMethod!.Name, out var answer)
        ? answer(args!)
        : throw new InvalidOperationException($"{targetMethod.DeclaringType!.Name}.{targetMethod.Name} was not expected.");

    private static WaitingMessage LeftOut(string key, Channel channel, string name, decimal amount) => new(
        new MessageIntent(key, 123, channel, "herinnering", name, "nl", amount, SampleFacts.Today, 14, MessagePurpose.Reminder, Bundled: true, Proposed: true),
        new CaseWork(new CaseState { Id = 123, ProcedureId = "standaard", ProcedureVersion = 1, OpenedOn = SampleFacts.Today }, SampleFacts.Facts(SampleFacts.Builder), []),
        WaitsForRelease: true, SampleFacts.Today, SampleFacts.Today.AddDays(1));
}

using System.Globalization;
using System.Text.RegularExpressions;
using Dunning.Cases.Lifecycle;
using Dunning.Core.Parties;
using Dunning.Core.Receivables;
using Dunning.Operations.Outbox;

namespace Dunning.Operations.Inbox;

/// <summary>
/// Which cases a mail is about: by the Message-ID of ours that it answers, by the case in the address it was sent to, or by its sender together with an invoice
/// number. All three can be forged; so whatever is found leads to a person who reads, never to more.
/// </summary>
internal sealed partial class FindCases(IInbox inbox)
{
    private const int MostIds = 20;

    public async Task<IReadOnlyList<long>> OfAsync(ReceivedMail mail, Firm? firm, CancellationToken cancellationToken)
    {
        foreach (var id in mail.Answers.Take(MostIds))
        {
            if (await AnsweredAsync(id, cancellationToken).ConfigureAwait(false) is { Count: > 0 } answered)
            {
                return answered;
            }
        }

        foreach (var (_, caseId) in Addressed(mail, firm))
        {
            if (caseId is { } named && await inbox.SentAsync(named, cancellationToken).ConfigureAwait(false) is { Count: > 0 })
            {
                return [named];
            }
        }

        if (mail.Kind != ReceivedKind.Written || mail.FromAddress.Length == 0)
        {
            return [];
        }

        var names = ReferenceMatch.PossibleNames(mail.Subject, null).Concat(ReferenceMatch.PossibleNames(mail.Text, null)).ToHashSet(StringComparer.Ordinal);
        var found = (await inbox.NamedAsync(names, cancellationToken).ConfigureAwait(false))
            .Where(each => string.Equals(each.Debtor.Email, mail.FromAddress, StringComparison.OrdinalIgnoreCase)).ToList();

        // The same address and number with two clients is no answer to the question which.
        return found.Select(each => (each.Debtor.ClientId, each.Debtor.Number)).Distinct().Count() == 1 ? [.. found.Select(each => each.CaseId).Order()] : [];
    }

    /// <summary>The clients and cases that addresses at the office's shared domain name: <c>client-id+d-000123@domain</c>.</summary>
    public static IEnumerable<(string ClientId, long? CaseId)> Addressed(ReceivedMail mail, Firm? firm)
    {
        foreach (var address in mail.To)
        {
            var at = address.LastIndexOf('@');
            if (firm?.MailDomain is { } domain && at > 0 && address[(at + 1)..].Equals(domain, StringComparison.OrdinalIgnoreCase))
            {
                var parts = address[..at].ToLowerInvariant().Split('+');
                yield return (parts[0], parts.Length == 2 && CaseToken().Match(parts[1]) is { Success: true } token ? Number(token) : null);
            }
        }
    }

    private async Task<IReadOnlyList<long>> AnsweredAsync(string id, CancellationToken cancellationToken)
    {
        if (OurId().Match(id) is not { Success: true } match || Number(match) is not { } caseId)
        {
            return [];
        }

        var local = id[..id.IndexOf('@', StringComparison.Ordinal)];
        var sent = await inbox.SentAsync(caseId, cancellationToken).ConfigureAwait(false);
        return sent.FirstOrDefault(each => MessageId.Of(Path.GetFileNameWithoutExtension(each.Key), CaseState.Reference(caseId)) == local).Value ?? [];
    }

    private static long? Number(Match match) => long.TryParse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^d-(?<number>[0-9]{6,18})\.[0-9a-f]{32}@", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OurId();

    [GeneratedRegex(@"^d-(?<number>[0-9]{6,18})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex CaseToken();
}

namespace Dunning.Cases.Correspondence;

/// <summary>Collection costs by the statutory scale over the letter's total.</summary>
/// <param name="Amount">Costs without VAT.</param>
/// <param name="Vat">VAT over them; zero when the creditor can set it off.</param>
/// <param name="Total">Both together.</param>
/// <param name="TotalWithDebt">The letter's total and the costs together.</param>
public sealed record LetterCosts(decimal Amount, decimal Vat, decimal Total, decimal TotalWithDebt);

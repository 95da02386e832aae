namespace Dunning.Web.Access;

/// <summary>Says of an endpoint, or a group of them, for whom it is.</summary>
public static class EndpointPolicies
{
    /// <inheritdoc cref="Policies.Administration"/>
    public static TBuilder ForAdministrators<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireAuthorization(Policies.Administration);

    /// <inheritdoc cref="Policies.Desk"/>
    public static TBuilder ForDesk<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireAuthorization(Policies.Desk);

    /// <inheritdoc cref="Policies.Own"/>
    public static TBuilder ForOwn<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireAuthorization(Policies.Own);

    /// <inheritdoc cref="Policies.Anyone"/>
    public static TBuilder ForAnyone<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireAuthorization(Policies.Anyone);
}
